package io.huiyin.voicebot.telephony;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A telephone's outgoing RTP as a capture that sipp plays: A-law sound in 20 ms packets, and keys as RFC 4733 events of
 * the same stream, for a stream from another port would be refused by strict RTP.
 */
final class RtpCapture {

    private static final int SAMPLES = 160;
    private static final int A_LAW = 8;
    private static final int EVENTS = 101;
    private static final int SSRC = 0x48_59_00_01;
    /** Ethernet, IPv4, UDP, RTP. */
    private static final int HEADERS = 14 + 20 + 8 + 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long micros;
    private int sequence = 1;
    private int timestamp = 8_000;

    RtpCapture() {
        // magic, version 2.4, UTC, accuracy 0, snap length 65,535, Ethernet
        out.writeBytes(ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65_535)
                .putInt(1)
                .array());
    }

    RtpCapture sound(byte[] aLaw) {
        for (var at = 0; at + SAMPLES <= aLaw.length; at += SAMPLES) {
            packet(A_LAW, false, timestamp, ByteBuffer.wrap(aLaw, at, SAMPLES));
            timestamp += SAMPLES;
            micros += 20_000;
        }
        return this;
    }

    /** 100 ms of one key; nothing else is sent meanwhile, as telephones do. */
    RtpCapture key(char key) {
        var event = "0123456789*#".indexOf(key);
        for (var i = 1; i <= 8; i++) {
            var end = i > 5;
            var duration = Math.min(i, 5) * SAMPLES;
            var payload = ByteBuffer.allocate(4)
                    .put((byte) event)
                    .put((byte) (end ? 0x8a : 0x0a))
                    .putShort((short) duration)
                    .flip();
            packet(EVENTS, i == 1, timestamp, payload);
            micros += 20_000;
        }
        timestamp += 8 * SAMPLES;
        return this;
    }

    private void packet(int type, boolean marker, int at, ByteBuffer payload) {
        var length = HEADERS + payload.remaining();
        out.writeBytes(ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (micros / 1_000_000))
                .putInt((int) (micros % 1_000_000))
                .putInt(length)
                .putInt(length)
                .array());
        var packet = ByteBuffer.allocate(length);
        packet.position(12).putShort((short) 0x0800);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) (length - 14)).putInt(0);
        packet.put((byte) 64)
                .put((byte) 17)
                .putShort((short) 0)
                .putInt(0x7f000001)
                .putInt(0x7f000001);
        packet.putShort((short) 10_000)
                .putShort((short) 10_000)
                .putShort((short) (length - 34))
                .putShort((short) 0);
        packet.put((byte) 0x80).put((byte) (type | (marker ? 0x80 : 0)));
        packet.putShort((short) sequence++).putInt(at).putInt(SSRC).put(payload);
        out.writeBytes(packet.array());
    }

    void write(Path file) throws IOException {
        Files.write(file, out.toByteArray());
    }
}
