/** Where other platforms hand in their messages. */
@NullMarked
package io.huiyin.app.web.exchange;

import org.jspecify.annotations.NullMarked;
