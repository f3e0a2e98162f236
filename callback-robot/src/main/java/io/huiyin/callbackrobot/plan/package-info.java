/** Whom the robot may ring, and when: rules without a side effect. */
@NamedInterface("plan")
@NullMarked
package io.huiyin.callbackrobot.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
