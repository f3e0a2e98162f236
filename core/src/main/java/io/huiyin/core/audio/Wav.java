package io.huiyin.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads sound files: PCM of 8 to 32 bits, 32-bit float, A-law and µ-law, any rate, any number of channels. */
public final class Wav {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int U_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    /** A longer call than a day's is not a caller's file. */
    private static final long MAX_BYTES = 2_000_000_000;

    private Wav() {}

    /**
     * A file as it is.
     *
     * @param rate in Hz
     * @param channels samples of each channel, equally long; 16 bit
     */
    public record Sound(int rate, short[][] channels) {

        /** All channels as one, at telephone rate. */
        public AudioFrame telephone() {
            return new AudioFrame(Resampler.resample(mono(), rate, AudioFrame.SAMPLE_RATE));
        }

        /** The mean of all channels, at the file's own rate. */
        public short[] mono() {
            if (channels.length == 1) {
                return channels[0];
            }
            var mono = new short[channels[0].length];
            for (var i = 0; i < mono.length; i++) {
                var sum = 0;
                for (var channel : channels) {
                    sum += channel[i];
                }
                mono[i] = (short) (sum / channels.length);
            }
            return mono;
        }
    }

    private record Format(int code, int channels, int rate, int bits) {}

    /** The file as one telephone channel. */
    public static AudioFrame read(Path file) throws IOException {
        return open(file).telephone();
    }

    /** @throws UnreadableWav if it is no WAV file or of a kind that is not read here */
    public static Sound open(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableWav(name, "larger than " + MAX_BYTES + " bytes");
        }
        return parse(name, Files.readAllBytes(file));
    }

    /** @param name for the message when it cannot be read */
    public static Sound parse(String name, byte[] file) throws UnreadableWav {
        return parse(name, ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    }

    static Sound parse(String name, ByteBuffer bytes) throws UnreadableWav {
        if (bytes.remaining() < 12 || bytes.getInt(0) != tag("RIFF") || bytes.getInt(8) != tag("WAVE")) {
            throw new UnreadableWav(name, "not a WAV file");
        }
        bytes.position(12);
        Format format = null;
        while (bytes.remaining() >= 8) {
            var tag = bytes.getInt();
            var announced = Integer.toUnsignedLong(bytes.getInt());
            // a recorder that was killed leaves a length of 0 or far too much: the data go to the end of the file
            var open = tag == tag("data") && (announced == 0 || announced > bytes.remaining());
            var length = (int) Math.min(open ? Long.MAX_VALUE : announced, bytes.remaining());
            var chunk = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (tag == tag("fmt ")) {
                format = format(name, chunk);
            } else if (tag == tag("data")) {
                if (format == null) {
                    throw new UnreadableWav(name, "its sound comes before its format");
                }
                return decode(format, chunk);
            }
            bytes.position(Math.min(bytes.limit(), bytes.position() + length + (length & 1)));
        }
        throw new UnreadableWav(name, "it holds no sound");
    }

    private static Format format(String name, ByteBuffer chunk) throws UnreadableWav {
        if (chunk.remaining() < 16) {
            throw new UnreadableWav(name, "its format is cut off");
        }
        var code = Short.toUnsignedInt(chunk.getShort(0));
        if (code == EXTENSIBLE && chunk.remaining() >= 26) {
            code = Short.toUnsignedInt(chunk.getShort(24));
        }
        var format = new Format(code, chunk.getShort(2), chunk.getInt(4), chunk.getShort(14));
        var known = switch (code) {
            case PCM -> format.bits % 8 == 0 && format.bits >= 8 && format.bits <= 32;
            case FLOAT -> format.bits == 32;
            case A_LAW, U_LAW -> format.bits == 8;
            default -> false;
        };
        if (!known) {
            throw new UnreadableWav(
                    name, "its coding (format " + code + ", " + format.bits + " bits) is not read here");
        }
        if (format.channels < 1 || format.rate < 1_000 || format.rate > 384_000) {
            throw new UnreadableWav(name, format.channels + " channels at " + format.rate + " Hz");
        }
        return format;
    }

    private static Sound decode(Format format, ByteBuffer data) {
        var width = format.bits / 8;
        var frames = data.remaining() / width / format.channels;
        var channels = new short[format.channels][frames];
        for (var frame = 0; frame < frames; frame++) {
            for (var channel = 0; channel < format.channels; channel++) {
                channels[channel][frame] = sample(format, data, (frame * format.channels + channel) * width);
            }
        }
        return new Sound(format.rate, channels);
    }

    private static short sample(Format format, ByteBuffer data, int at) {
        return switch (format.code) {
            case A_LAW -> G711.fromALaw(data.get(at));
            case U_LAW -> G711.fromULaw(data.get(at));
            case FLOAT -> (short) Math.clamp(Math.round(data.getFloat(at) * 32_767f), Short.MIN_VALUE, Short.MAX_VALUE);
            default ->
                switch (format.bits) {
                    case 8 -> (short) ((data.get(at) & 0xFF) - 128 << 8); // 8-bit PCM has no sign
                    default -> data.getShort(at + format.bits / 8 - 2); // the upper 16 bits
                };
        };
    }

    private static int tag(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
