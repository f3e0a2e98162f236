/** Wiring, HTTP, security and the command line. No domain logic. */
@ApplicationModule(
        allowedDependencies = {
            "core :: *",
            "voicebot :: *",
            "kbvectors :: *",
            "agentassist :: *",
            "callbackrobot :: *",
            "routermodel :: learning",
            "routermodel :: versions",
            "evaluation",
            "evaluation :: *"
        })
@NullMarked
package io.huiyin.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
