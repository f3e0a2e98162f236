package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * A frame of Asterisk's AudioSocket: one byte of kind, two bytes of length (big endian), then so many bytes.
 * Sound is PCM 16 bit little endian at 8,000 Hz; its length follows the caller's packet time, so no size is assumed.
 */
sealed interface AudioSocketFrame {

    int HEADER_BYTES = 3;
    int HANGUP = 0x00;
    int ID = 0x01;
    int DIGIT = 0x03;
    int SOUND = 0x10;
    int ERROR = 0xff;

    record Hangup() implements AudioSocketFrame {}

    record Id(UUID id) implements AudioSocketFrame {}

    record Digit(char digit) implements AudioSocketFrame {}

    record Sound(AudioFrame frame) implements AudioSocketFrame {}

    /** Asterisk says that it failed. */
    record Failed(int code) implements AudioSocketFrame {}

    /** The peer does not keep to the protocol: not a clean end. */
    final class Malformed extends IOException {
        Malformed(String message) {
            super(message);
        }
    }

    /**
     * @param payload exactly the frame's bytes
     * @throws Malformed if the kind is unknown or the length does not fit it
     */
    static AudioSocketFrame parse(int kind, ByteBuffer payload) throws Malformed {
        var length = payload.remaining();
        return switch (kind) {
            case HANGUP -> new Hangup();
            case ID -> {
                require(length == 2 * Long.BYTES, "an id of " + length + " bytes");
                payload.order(ByteOrder.BIG_ENDIAN);
                yield new Id(new UUID(payload.getLong(), payload.getLong()));
            }
            case DIGIT -> {
                require(length == 1, "a digit of " + length + " bytes");
                var digit = (char) payload.get();
                require("0123456789*#ABCD".indexOf(digit) >= 0, "a key that no telephone has");
                yield new Digit(digit);
            }
            case SOUND -> {
                require(length > 0 && length % Short.BYTES == 0, "sound of " + length + " bytes");
                var samples = new short[length / Short.BYTES];
                payload.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
                yield new Sound(new AudioFrame(samples));
            }
            case ERROR -> new Failed(length > 0 ? payload.get() : 0);
            default -> throw new Malformed("a frame of kind 0x" + Integer.toHexString(kind));
        };
    }

    private static void require(boolean holds, String message) throws Malformed {
        if (!holds) {
            throw new Malformed(message);
        }
    }

    static byte[] sound(AudioFrame frame) {
        var samples = frame.samples();
        var bytes = ByteBuffer.allocate(HEADER_BYTES + samples.length * Short.BYTES);
        bytes.put((byte) SOUND).putShort((short) (samples.length * Short.BYTES));
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return bytes.array();
    }

    static byte[] hangup() {
        return new byte[] {HANGUP, 0, 0};
    }
}
