/** The agent's desk: one WebSocket, a snapshot and then deltas. */
@NullMarked
package io.huiyin.app.web.desk;

import org.jspecify.annotations.NullMarked;
