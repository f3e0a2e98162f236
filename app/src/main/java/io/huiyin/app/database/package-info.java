/** The database that comes with the product, for a demo set-up or a small city. */
@NullMarked
package io.huiyin.app.database;

import org.jspecify.annotations.NullMarked;
