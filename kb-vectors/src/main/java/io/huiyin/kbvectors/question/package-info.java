/** Questions that no entry answered. */
@NamedInterface("question")
@NullMarked
package io.huiyin.kbvectors.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
