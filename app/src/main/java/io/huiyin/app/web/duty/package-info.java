/** The duty roster, what leaders are told of, and the messages to their telephones. */
@NullMarked
package io.huiyin.app.web.duty;

import org.jspecify.annotations.NullMarked;
