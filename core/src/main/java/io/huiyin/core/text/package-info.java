/** What every part of the product knows about Chinese text: pinyin, simplified characters, numerals, masking. */
@NamedInterface("text")
@NullMarked
package io.huiyin.core.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
