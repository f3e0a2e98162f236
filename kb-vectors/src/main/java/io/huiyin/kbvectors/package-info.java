/** Knowledge entries and the search over them. */
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
            "core :: notice"
        })
@NullMarked
package io.huiyin.kbvectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
