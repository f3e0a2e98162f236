package io.huiyin.voicebot.exchange;

import io.huiyin.core.audio.AudioFrame;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What baresip takes for a microphone: a WAV file. At its end baresip hangs up, so silence for longer than any call
 * follows what is said; the file is sparse and takes no room on the disk.
 */
final class MicrophoneFile {

    private static final int BYTES_PER_SAMPLE = 2;
    private static final Duration SILENCE = Duration.ofMinutes(15);
    /** RIFF, its format and the head of its data: 12 + 24 + 8. */
    private static final int HEAD = 44;

    private MicrophoneFile() {}

    static void write(Path file, AudioFrame sound) throws IOException {
        var said = sound.samples().length * BYTES_PER_SAMPLE;
        var data = said + (int) SILENCE.toSeconds() * AudioFrame.SAMPLE_RATE * BYTES_PER_SAMPLE;
        var bytes = ByteBuffer.allocate(HEAD + said).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(name("RIFF")).putInt(HEAD - 8 + data).put(name("WAVE"));
        // 16 bytes of format: PCM, one channel, samples and bytes a second, bytes a frame, bits a sample
        bytes.put(name("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(AudioFrame.SAMPLE_RATE).putInt(AudioFrame.SAMPLE_RATE * BYTES_PER_SAMPLE);
        bytes.putShort((short) BYTES_PER_SAMPLE).putShort((short) (BYTES_PER_SAMPLE * 8));
        bytes.put(name("data")).putInt(data);
        bytes.asShortBuffer().put(sound.samples());
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
            out.write(bytes.array());
            out.setLength(HEAD + data);
        }
    }

    private static byte[] name(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
