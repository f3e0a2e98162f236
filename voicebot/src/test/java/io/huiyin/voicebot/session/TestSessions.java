package io.huiyin.voicebot.session;

import io.huiyin.core.call.CallListener;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.turn.TurnSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Sessions put together by hand. */
public final class TestSessions {

    private TestSessions() {}

    /** @param recognizer null for none @param synthesizer null for none */
    public static Sessions of(
            Path recordings, Clock clock, Recognizer recognizer, Synthesizer synthesizer, CallListener... listeners) {
        return new Sessions(
                provider(CallListener.class, listeners),
                pool(recognizer),
                provider(Synthesizer.class, synthesizer),
                provider(VoiceActivity.class),
                TurnSettings.USUAL,
                new CallSettings(recordings, Duration.ofSeconds(2)),
                clock);
    }

    /** @param recognizer null for none */
    static RecognitionPool pool(Recognizer recognizer) {
        return pool(recognizer, new SimpleMeterRegistry());
    }

    static RecognitionPool pool(Recognizer recognizer, MeterRegistry meters) {
        return new RecognitionPool(provider(Recognizer.class, recognizer), meters);
    }

    @SafeVarargs
    private static <T> ObjectProvider<T> provider(Class<T> type, T... beans) {
        var factory = new StaticListableBeanFactory();
        for (var bean : beans) {
            if (bean != null) {
                factory.addBean("bean" + factory.getBeanDefinitionCount(), bean);
            }
        }
        return factory.getBeanProvider(type);
    }
}
