/** Figures of this moment. */
@NullMarked
package io.huiyin.app.web.board;

import org.jspecify.annotations.NullMarked;
