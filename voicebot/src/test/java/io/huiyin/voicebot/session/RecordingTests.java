package io.huiyin.voicebot.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.Wav;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTests {

    @TempDir
    Path folder;

    private final AtomicLong millis = new AtomicLong();

    private Recording start() {
        return new Recording(folder.resolve("2026-11-22/a.wav"), () -> millis.get() * 1_000_000);
    }

    private static short[] sound(int value) {
        var samples = new short[160];
        Arrays.fill(samples, (short) value);
        return samples;
    }

    @Test
    void theCitizenIsLeftAndTheOtherIsRightWhereTheClockSays() throws Exception {
        try (var recording = start()) {
            for (var i = 0; i < 100; i++) {
                millis.addAndGet(20);
                recording.citizen(sound(100));
                // the other speaks from the second second on
                if (i >= 50) {
                    recording.other(sound(-100));
                }
            }
        }
        var sound = Wav.open(folder.resolve("2026-11-22/a.wav"));
        assertThat(sound.rate()).isEqualTo(8_000);
        assertThat(sound.channels()).hasNumberOfRows(2);
        assertThat(sound.channels()[0]).hasSize(16_000).containsOnly((short) 100);
        var right = sound.channels()[1];
        assertThat(Arrays.copyOf(right, 8_000)).containsOnly((short) 0);
        assertThat(Arrays.copyOfRange(right, 8_000, 16_000)).containsOnly((short) -100);
    }

    @Test
    void aLineThatSentNothingLeavesSilence() throws Exception {
        try (var recording = start()) {
            millis.set(20);
            recording.citizen(sound(1));
            millis.set(10_000);
            recording.citizen(sound(2));
        }
        var left = Wav.open(folder.resolve("2026-11-22/a.wav")).channels()[0];
        assertThat(left).hasSize(80_000);
        assertThat(left[100]).isEqualTo((short) 1);
        assertThat(left[40_000]).isZero();
        assertThat(left[79_999]).isEqualTo((short) 2);
    }

    @Test
    void jitterMakesNoHoles() throws Exception {
        try (var recording = start()) {
            for (var i = 0; i < 50; i++) {
                millis.set(20 + i * 20 + (i % 3) * 25);
                recording.citizen(sound(7));
            }
        }
        assertThat(Wav.open(folder.resolve("2026-11-22/a.wav")).channels()[0]).containsOnly((short) 7);
    }

    @Test
    void atAnyMomentTheFilePlaysUpToItsLastSecond() throws Exception {
        try (var recording = start()) {
            for (var i = 0; i < 500; i++) {
                millis.addAndGet(20);
                recording.citizen(sound(100));
            }
            // what a crash would leave behind
            var copy = folder.resolve("crashed.wav");
            Files.copy(recording.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            var left = Wav.open(copy).channels()[0];
            assertThat(left.length).isGreaterThanOrEqualTo(9 * 8_000);
            assertThat(left).containsOnly((short) 100);
        }
    }
}
