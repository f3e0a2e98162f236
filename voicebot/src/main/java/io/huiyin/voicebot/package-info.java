/** The telephone: lines, hearing, speaking, turns, queue and dialogues. */
@ApplicationModule(
        allowedDependencies = {
            "core :: background",
            "core :: call",
            "core :: brief",
            "core :: audio",
            "core :: text",
            "core :: assist",
            "core :: ticket",
            "core :: unit",
            "core :: deadline",
            "core :: citizen",
            "core :: city",
            "core :: channel",
            "core :: notice",
            "core :: identity",
            "core :: audit",
            "core :: model"
        })
@NullMarked
package io.huiyin.voicebot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
