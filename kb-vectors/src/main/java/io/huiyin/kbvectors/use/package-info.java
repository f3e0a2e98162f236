/** What becomes of entries in calls: how often they are taken, and what people say of them. */
@NamedInterface("use")
@NullMarked
package io.huiyin.kbvectors.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
