/** What the agent sees while the citizen speaks. */
@ApplicationModule(
        allowedDependencies = {
            "core :: background",
            "core :: call",
            "core :: audio",
            "core :: text",
            "core :: assist",
            "core :: screening",
            "core :: ticket",
            "core :: unit",
            "core :: deadline",
            "core :: citizen",
            "core :: city",
            "core :: identity",
            "core :: audit",
            "core :: sql",
            "routermodel"
        })
@NullMarked
package io.huiyin.agentassist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
