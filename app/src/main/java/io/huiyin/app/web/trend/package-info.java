/** What citizens speak of more than usual. */
@NullMarked
package io.huiyin.app.web.trend;

import org.jspecify.annotations.NullMarked;
