/** Calls the citizen back and asks how it went. */
@ApplicationModule(
        allowedDependencies = {
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
            "core :: background",
            "voicebot :: telephony",
            "voicebot :: speech",
            "voicebot :: synthesis",
            "voicebot :: turn",
            "voicebot :: queue",
            "voicebot :: dialogue",
            "voicebot :: models"
        })
@NullMarked
package io.huiyin.callbackrobot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
