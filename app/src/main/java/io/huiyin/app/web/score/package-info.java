/** Score cards of units. */
@NullMarked
package io.huiyin.app.web.score;

import org.jspecify.annotations.NullMarked;
