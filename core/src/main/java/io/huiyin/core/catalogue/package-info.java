/** The dispatch catalogue's life: its lines, versions, imports with their differences, gaps and overlaps. */
@NamedInterface("catalogue")
@NullMarked
package io.huiyin.core.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
