/** Language models counted from a city's own texts. */
@NamedInterface("language")
@NullMarked
package io.huiyin.evaluation.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
