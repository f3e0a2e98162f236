/** A call's record: its words and its sound; what an agent does with a live one. */
@NullMarked
package io.huiyin.app.web.call;

import org.jspecify.annotations.NullMarked;
