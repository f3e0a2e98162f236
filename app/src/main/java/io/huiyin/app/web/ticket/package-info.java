/** Tickets: filing, the inbox of a unit, the supervision centre. */
@NullMarked
package io.huiyin.app.web.ticket;

import org.jspecify.annotations.NullMarked;
