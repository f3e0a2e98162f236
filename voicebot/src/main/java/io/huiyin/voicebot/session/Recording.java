package io.huiyin.voicebot.session;

import io.huiyin.core.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The call's sound as a WAV file with two channels: the citizen left, whoever speaks with the citizen right. Sound is put
 * where the wall clock says, for a silent line sends nothing. Written as the call goes on with a header that is right at
 * any moment, so that a crash costs the last second at most. The file is made with the first sound: a call in which all
 * was typed has none. Safe for many threads; a full disk ends the recording, not the call.
 */
public final class Recording implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Recording.class);

    private static final int RATE = 8_000;
    private static final int CHANNELS = 2;

    /** Packets that come up to 120 ms late belong behind the ones before, not behind a gap. */
    private static final int SLACK = RATE * 120 / 1_000;

    /** What is older than 300 ms cannot change any more. */
    private static final int KEPT_BACK = RATE * 300 / 1_000;

    /** Written every 500 ms: with what is kept back, a crash costs 800 ms. */
    private static final int AT_ONCE = RATE / 2;

    /** 4 s: a sender ahead of the clock by more than that loses its place. */
    private static final int CAPACITY = 4 * RATE;

    private final Path file;
    private final LongSupplier nanos;
    private final long began;
    private @Nullable WavWriter writer;
    private final short[][] pending = new short[CHANNELS][CAPACITY];
    private final long[] end = new long[CHANNELS];
    private long written;
    private boolean broken;

    /** @param nanos a clock that never steps, as {@code System::nanoTime} */
    Recording(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Where the sound is kept, once there is some. */
    public Path file() {
        return file;
    }

    void citizen(short[] samples) {
        put(0, samples);
    }

    void other(short[] samples) {
        put(1, samples);
    }

    private synchronized void put(int side, short[] samples) {
        if (broken) {
            return;
        }
        var now = elapsed();
        var at = end[side];
        if (at + samples.length < now - SLACK) {
            at = now - samples.length;
        }
        at = Math.max(at, written);
        end[side] = at + samples.length;
        if (end[side] > written + CAPACITY) {
            flush(Math.max(now - KEPT_BACK, end[side] - CAPACITY));
        } else if (now - KEPT_BACK - written >= AT_ONCE) {
            flush(now - KEPT_BACK);
        }
        at = Math.max(at, written);
        for (var i = 0; i < samples.length; i++) {
            if (at + i >= written && at + i < written + CAPACITY) {
                pending[side][(int) (at + i - written)] = samples[i];
            }
        }
    }

    private long elapsed() {
        return (nanos.getAsLong() - began) * RATE / 1_000_000_000L;
    }

    /** Writes everything before {@code until}, a position in samples. */
    private void flush(long until) {
        while (until > written && !broken) {
            var count = (int) Math.min(until - written, CAPACITY);
            write(count);
        }
    }

    private void write(int count) {
        try {
            var out = writer();
            out.append(Arrays.copyOf(pending[0], count), Arrays.copyOf(pending[1], count));
            out.flush();
            written += count;
        } catch (IOException e) {
            broken = true;
            log.error("the recording stops here", e);
        }
        for (var side : pending) {
            System.arraycopy(side, count, side, 0, CAPACITY - count);
            Arrays.fill(side, CAPACITY - count, CAPACITY, (short) 0);
        }
    }

    private WavWriter writer() throws IOException {
        var open = writer;
        if (open == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            open = new WavWriter(file, CHANNELS);
            writer = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        flush(Math.max(end[0], end[1]));
        broken = true;
        var open = writer;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            log.warn("the recording could not be closed", e);
        }
    }
}
