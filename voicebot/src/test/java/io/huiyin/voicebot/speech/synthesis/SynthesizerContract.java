package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Synthesizer;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every voice keeps to, whoever speaks. */
abstract class SynthesizerContract {

    static final String LONG_SENTENCE = "您反映的星河小区三号楼从昨天晚上一直停水没有人来处理的问题我们已经记下来了。";

    abstract Synthesizer synthesizer();

    @Test
    void speaksASentenceAtTelephoneLevel() {
        var sound = synthesizer().speak("请问您反映的问题解决了吗？");
        assertThat(sound.millis()).isBetween(1_000, 6_000);
        assertThat(decibels(sound)).isCloseTo(-20, within(3.0));
    }

    @Test
    void beginsAndEndsWithTheSpeech() {
        var samples = synthesizer().speak("满意。").samples();
        var first = 0;
        while (Math.abs(samples[first]) < 300) {
            first++;
        }
        var last = samples.length - 1;
        while (Math.abs(samples[last]) < 300) {
            last--;
        }
        // 150 ms at 8,000 Hz
        assertThat(first).isLessThan(1_200);
        assertThat(samples.length - last).isLessThan(1_600);
    }

    @Test
    void moreWordsTakeMoreTime() {
        assertThat(synthesizer().speak("非常感谢您的配合，再见。").millis())
                .isGreaterThan(synthesizer().speak("再见。").millis());
    }

    @Test
    void theSameTextSoundsTheSame() {
        assertThat(synthesizer().speak("您好。").samples())
                .isEqualTo(synthesizer().speak("您好。").samples());
    }

    @Test
    void speaksTextsLongerThanTheModelTakes() {
        var text = "星河小区三号楼一直停水没有人来处理".repeat(6);
        // six times two or three seconds at least, however it was cut
        assertThat(synthesizer().speak(text).millis()).isGreaterThan(12_000);
    }

    @Test
    void whatCannotBeSaidIsSilent() {
        assertThat(synthesizer().speak("★").samples()).isEmpty();
        assertThat(synthesizer().speak("").samples()).isEmpty();
    }

    @Test
    void manyCallersGetTheirOwnSentence() throws Exception {
        var alone = synthesizer().speak("是的。").samples();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<AudioFrame>>();
            for (var i = 0; i < 4; i++) {
                var text = i % 2 == 0 ? "是的。" : "没有解决。";
                all.add(callers.submit(() -> synthesizer().speak(text)));
            }
            assertThat(all.get(0).get().samples()).isEqualTo(alone);
            assertThat(all.get(2).get().samples()).isEqualTo(alone);
            assertThat(all.get(1).get().samples())
                    .isEqualTo(all.get(3).get().samples())
                    .hasSizeGreaterThan(alone.length);
        }
    }

    @Test
    void saysWhoItIs() {
        assertThat(synthesizer().engine()).isNotBlank();
    }

    private static double decibels(AudioFrame sound) {
        var sum = 0.0;
        for (var sample : sound.samples()) {
            sum += (double) sample * sample;
        }
        return 10 * Math.log10(sum / sound.samples().length / Short.MAX_VALUE / Short.MAX_VALUE);
    }

    @Test
    void thePartsOfASentenceTogetherAreTheSentence() {
        var text = LONG_SENTENCE;
        var parts = new ArrayList<AudioFrame>();
        synthesizer().speak(text, parts::add);
        var joined = AudioFrame.joined(parts);
        assertThat(parts).isNotEmpty();
        assertThat(joined.millis()).isCloseTo(synthesizer().speak(text).millis(), within(150));
        assertThat(decibels(joined)).isCloseTo(-20, within(3.0));
    }
}
