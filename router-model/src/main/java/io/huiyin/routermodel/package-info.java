/** Predicts the responsible unit. */
@ApplicationModule(
        allowedDependencies = {
            "core :: background",
            "core :: call",
            "core :: audio",
            "core :: text",
            "core :: assist",
            "core :: ticket",
            "core :: unit",
            "core :: deadline",
            "core :: citizen",
            "core :: city",
            "core :: identity",
            "core :: audit",
            "core :: model",
            "core :: sql"
        })
@NullMarked
package io.huiyin.routermodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
