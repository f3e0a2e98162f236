/** Which unit, and which open tickets are the same matter. */
@NullMarked
package io.huiyin.agentassist.dispatch;

import org.jspecify.annotations.NullMarked;
