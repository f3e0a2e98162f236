/** What the supervision centre does about units that are late, and about emergencies. */
@NamedInterface("supervision")
@NullMarked
package io.huiyin.core.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
