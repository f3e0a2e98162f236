package io.huiyin.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTests {

    @TempDir
    Path folder;

    @Test
    void bothSidesOfACallComeBackAsTheyWereWritten() throws IOException {
        var file = folder.resolve("call.wav");
        try (var writer = new WavWriter(file, 2)) {
            for (var i = 0; i < 100; i++) {
                writer.append(filled(160, i), filled(i == 99 ? 80 : 160, -i));
            }
            assertThat(writer.millis()).isEqualTo(2_000);
        }
        var sound = Wav.open(file);
        assertThat(sound.rate()).isEqualTo(8_000);
        assertThat(sound.channels()).hasDimensions(2, 16_000);
        assertThat(sound.channels()[0][16_000 - 1]).isEqualTo((short) 99);
        assertThat(sound.channels()[1][16_000 - 81]).isEqualTo((short) -99);
        assertThat(sound.channels()[1][16_000 - 1]).isZero();
    }

    @Test
    void whatWasWrittenBeforeTheLastSecondPlaysThoughNobodyClosedTheFile() throws IOException {
        var file = folder.resolve("killed.wav");
        try (var writer = new WavWriter(file, 1)) {
            writer.append(filled(8_000 * 3 + 10, 7));
            var copy = folder.resolve("copy.wav");
            Files.copy(file, copy);
            assertThat(Wav.read(copy).samples()).hasSize(8_000 * 3).containsOnly(7);
        }
    }

    @Test
    void readsALawOfTwoChannelsAsOne() throws UnreadableWav {
        var data = new byte[3_200];
        for (var i = 0; i < data.length; i++) {
            data[i] = G711.toALaw((short) (i % 2 == 0 ? 1_000 : 3_000));
        }
        var sound = Wav.parse("a.wav", file(6, 2, 8_000, 8, data)).telephone();
        assertThat(sound.samples()).hasSize(1_600);
        assertThat((int) sound.samples()[700]).isBetween(1_900, 2_100);
    }

    @Test
    void readsWiderSamplesAndOtherRates() throws UnreadableWav {
        var data = ByteBuffer.allocate(48_000 * 3).order(ByteOrder.LITTLE_ENDIAN);
        while (data.hasRemaining()) {
            data.put((byte) 0x55).putShort((short) 1_234);
        }
        var sound = Wav.parse("b.wav", file(1, 1, 48_000, 24, data.array())).telephone();
        assertThat(sound.millis()).isEqualTo(1_000);
        assertThat((int) sound.samples()[4_000]).isBetween(1_233, 1_235);
    }

    @Test
    void aFileThatIsNoSoundSaysWhy() throws IOException {
        var file = Files.writeString(folder.resolve("letter.wav"), "Dear Sir or Madam");
        assertThatThrownBy(() -> Wav.read(file))
                .isInstanceOf(UnreadableWav.class)
                .hasMessage("letter.wav: not a WAV file");
        assertThatThrownBy(() -> Wav.parse("c.wav", file(17, 1, 8_000, 4, new byte[100])))
                .hasMessageContaining("format 17");
    }

    private static short[] filled(int length, int value) {
        var samples = new short[length];
        Arrays.fill(samples, (short) value);
        return samples;
    }

    private static ByteBuffer file(int code, int channels, int rate, int bits, byte[] data) {
        var bytes = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) code).putShort((short) channels).putInt(rate);
        bytes.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data);
        return bytes.flip();
    }
}
