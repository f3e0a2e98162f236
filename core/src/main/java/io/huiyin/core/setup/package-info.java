/** How a city's folder comes into the database. */
@NamedInterface("setup")
@NullMarked
package io.huiyin.core.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
