package io.huiyin.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes telephone sound into a WAV file while it comes (PCM 16 bit, 8,000 Hz). Reaches the disk about once a second,
 * header included: whoever is killed leaves a file that plays up to its last second. For one thread.
 */
public final class WavWriter implements AutoCloseable {

    private static final int HEADER_BYTES = 44;

    private final FileChannel file;
    private final int channels;
    private final ByteBuffer waiting;
    private long written;

    /** @param channels 1, or 2 for left (the citizen) and right (the other side) */
    public WavWriter(Path path, int channels) throws IOException {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException(channels + " channels");
        }
        this.channels = channels;
        // one second: 8,000 Hz × 2 bytes a channel
        waiting = ByteBuffer.allocate(AudioFrame.SAMPLE_RATE * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
        file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        flush();
    }

    /** A whole sound as a file. */
    public static void write(Path path, AudioFrame sound) throws IOException {
        try (var writer = new WavWriter(path, 1)) {
            writer.append(sound.samples());
        }
    }

    /** What such a file holds, for whoever wants no file. */
    public static byte[] bytes(AudioFrame sound) {
        var samples = sound.samples();
        var bytes = ByteBuffer.allocate(HEADER_BYTES + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header(1, samples.length * 2L));
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** The next samples of a file with one channel. */
    public void append(short[] samples) throws IOException {
        expect(1);
        for (var sample : samples) {
            put(sample);
        }
    }

    /** The next samples of both sides; the shorter one is followed by silence. */
    public void append(short[] left, short[] right) throws IOException {
        expect(2);
        for (var i = 0; i < Math.max(left.length, right.length); i++) {
            put(i < left.length ? left[i] : 0);
            put(i < right.length ? right[i] : 0);
        }
    }

    /** How much is in the file or on its way, in milliseconds. */
    public long millis() {
        return (written + waiting.position()) * 1_000 / (2L * channels * AudioFrame.SAMPLE_RATE);
    }

    private void expect(int wanted) {
        if (channels != wanted) {
            throw new IllegalStateException("a file of " + channels + " channels");
        }
    }

    private void put(short sample) throws IOException {
        if (!waiting.hasRemaining()) {
            flush();
        }
        waiting.putShort(sample);
    }

    /** Brings to the disk what is on its way, for whoever promises less than a second. */
    public void flush() throws IOException {
        waiting.flip();
        var length = waiting.remaining();
        writeAll(waiting, HEADER_BYTES + written);
        waiting.clear();
        written += length;
        writeAll(header(channels, written), 0);
    }

    private void writeAll(ByteBuffer bytes, long position) throws IOException {
        var at = position;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    private static ByteBuffer header(int channels, long written) {
        var header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (HEADER_BYTES - 8 + written));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) channels).putInt(AudioFrame.SAMPLE_RATE);
        header.putInt(AudioFrame.SAMPLE_RATE * 2 * channels)
                .putShort((short) (2 * channels))
                .putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) written);
        return header.flip();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
