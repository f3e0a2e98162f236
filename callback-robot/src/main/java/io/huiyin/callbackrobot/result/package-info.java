/** What came of a callback: kept, judged, shown and corrected. */
@NamedInterface("result")
@NullMarked
package io.huiyin.callbackrobot.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
