/** Measures the product: what bin/huiyin evaluate prints. */
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
            "core :: catalogue",
            "core :: draft",
            "core :: reorganisation",
            "core :: score",
            "core :: supervision",
            "core :: identity",
            "core :: audit",
            "voicebot :: telephony",
            "voicebot :: speech",
            "voicebot :: activity",
            "voicebot :: language",
            "voicebot :: worker",
            "voicebot :: recognition",
            "voicebot :: turn",
            "voicebot :: queue",
            "voicebot :: dialogue",
            "voicebot :: models",
            "voicebot :: recognition",
            "voicebot :: synthesis",
            "voicebot :: worker",
            "kbvectors :: entry",
            "kbvectors :: search",
            "kbvectors :: lucene",
            "kbvectors :: milvus",
            "kbvectors :: embedding",
            "callbackrobot :: survey",
            "agentassist :: answer",
            "agentassist :: dispatch",
            "agentassist :: draft",
            "agentassist :: injection",
            "agentassist :: screening",
            "routermodel",
            "routermodel :: learnt"
        })
@NullMarked
package io.huiyin.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
