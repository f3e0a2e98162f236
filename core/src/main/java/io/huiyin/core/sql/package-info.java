/** How values stand in PostgreSQL. */
@NamedInterface("sql")
@NullMarked
package io.huiyin.core.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
