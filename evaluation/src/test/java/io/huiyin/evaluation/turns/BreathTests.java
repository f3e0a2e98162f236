package io.huiyin.evaluation.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreathTests {

    private static final int MILLI = AudioFrame.SAMPLE_RATE / 1_000;

    /** A tone with silence between these moments. */
    private static AudioFrame tone(int millis, int silentFrom, int silentTo) {
        var sound = new short[millis * MILLI];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = i >= silentFrom * MILLI && i < silentTo * MILLI ? 0 : (short) (8_000 * Math.sin(0.4 * i));
        }
        return new AudioFrame(sound);
    }

    @Test
    void eachHesitationIsAComma() {
        assertThat(Breath.text(List.of("嗯，", "联系了"))).isEqualTo("嗯，联系了");
        assertThat(Breath.text(List.of("前天", "下午", "来的"))).isEqualTo("前天，下午，来的");
    }

    @Test
    void itIsBrokenInTheMiddleOfTheCommasPause() {
        var parts = Breath.broken(tone(2_000, 800, 1_000), List.of("前天下午", "来过一个人"));
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().millis()).isBetween(850, 950);
        assertThat(parts.getFirst().millis() + parts.getLast().millis()).isEqualTo(2_000);
    }

    @Test
    void withoutAPauseItIsBrokenWhereItsSyllablesSay() {
        var parts = Breath.broken(tone(2_000, 0, 0), List.of("前天", "下午"));
        assertThat(parts.getFirst().millis()).isBetween(800, 1_200);
    }

    @Test
    void whoDoesNotHesitateIsNotBroken() {
        assertThat(Breath.broken(tone(1_000, 0, 0), List.of("没有"))).hasSize(1);
    }
}
