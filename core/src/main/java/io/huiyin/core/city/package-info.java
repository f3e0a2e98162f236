/** The city profile: every rule that differs from city to city. */
@NamedInterface("city")
@NullMarked
package io.huiyin.core.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
