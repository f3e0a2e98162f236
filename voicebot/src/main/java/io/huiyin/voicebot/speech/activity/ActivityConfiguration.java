package io.huiyin.voicebot.speech.activity;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.VoiceActivity;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ActivityConfiguration.class);

    /** Silero (2 MB, loads in well under a second), or loudness where it was not fetched. */
    @Bean(destroyMethod = "close")
    VoiceActivity voiceActivity(ModelFolder models) {
        if (!Files.isRegularFile(models.silero())) {
            log.warn("no voice detector: loudness decides who speaks; bin/huiyin models fetch silero");
            return new LoudnessVoiceActivity();
        }
        try {
            return new SileroVoiceActivity(models.silero());
        } catch (SpeechUnavailable e) {
            log.warn("loudness decides who speaks", e);
            return new LoudnessVoiceActivity();
        }
    }
}
