/** Tells demands apart that the hotline may not accept. */
@NullMarked
package io.huiyin.agentassist.screening;

import org.jspecify.annotations.NullMarked;
