/** Models that the installation makes of its own data. */
@NullMarked
package io.huiyin.app.web.model;

import org.jspecify.annotations.NullMarked;
