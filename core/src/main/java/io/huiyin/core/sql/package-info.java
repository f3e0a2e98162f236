/** How this module's values stand in PostgreSQL. */
@NullMarked
package io.huiyin.core.sql;

import org.jspecify.annotations.NullMarked;
