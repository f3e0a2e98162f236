/** Questions that people judged, kept beside the base and asked after each of its changes. */
@NamedInterface("judged")
@NullMarked
package io.huiyin.kbvectors.judged;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
