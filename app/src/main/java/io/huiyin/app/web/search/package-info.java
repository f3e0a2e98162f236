/** Search across everything that is neither a ticket nor knowledge: calls, units, people. */
@NullMarked
package io.huiyin.app.web.search;

import org.jspecify.annotations.NullMarked;
