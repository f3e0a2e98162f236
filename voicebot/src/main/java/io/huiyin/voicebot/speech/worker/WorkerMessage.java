package io.huiyin.voicebot.speech.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message between the product and a speech worker: a line of JSON and as many bytes as its {@code bytes} says.
 *
 * @param head small values; {@code bytes} is written by {@link #write}
 * @param payload sound as 16-bit little-endian samples, or nothing
 */
public record WorkerMessage(ObjectNode head, byte[] payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = {};
    /** A head is a few values and one sentence. */
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    /** 16,000,000 bytes are 1,000 s at 8,000 Hz: more is a broken stream, not speech. */
    private static final int MAX_PAYLOAD_BYTES = 16_000_000;

    public static WorkerMessage empty() {
        return new WorkerMessage(JSON.createObjectNode(), NOTHING);
    }

    /** @param samples PCM 16 bit, at the rate both ends agreed on */
    public static WorkerMessage sound(short[] samples) {
        return new WorkerMessage(JSON.createObjectNode(), bytes(samples));
    }

    public WorkerMessage with(String key, String value) {
        var more = head.deepCopy();
        more.put(key, value);
        return new WorkerMessage(more, payload);
    }

    public WorkerMessage with(String key, boolean value) {
        var more = head.deepCopy();
        more.put(key, value);
        return new WorkerMessage(more, payload);
    }

    /** A head's text; empty when it is not there. */
    public String text(String key) {
        return head.path(key).asString("");
    }

    /** A head's switch; false when it is not there. */
    public boolean flag(String key) {
        return head.path(key).asBoolean(false);
    }

    public short[] samples() {
        var samples = new short[payload.length / 2];
        ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    void write(OutputStream out) throws IOException {
        var line = head.deepCopy();
        line.put("bytes", payload.length);
        var text = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(text, text.length + payload.length);
        System.arraycopy(payload, 0, all, text.length, payload.length);
        out.write(all);
        out.flush();
    }

    /** The next message, or null when the other end closed between two messages; a cut message is an error. */
    static @Nullable WorkerMessage read(InputStream in) throws IOException {
        var line = new byte[256];
        var length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                if (length == 0) {
                    return null;
                }
                throw new EOFException("the stream ended inside a head");
            }
            if (length == MAX_HEAD_BYTES) {
                throw new IOException("a head longer than " + MAX_HEAD_BYTES + " bytes");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, line.length * 2);
            }
            line[length++] = (byte) b;
        }
        var head = JSON.readValue(new String(line, 0, length, StandardCharsets.UTF_8), ObjectNode.class);
        var bytes = head.path("bytes").asInt(0);
        if (bytes < 0 || bytes > MAX_PAYLOAD_BYTES) {
            throw new IOException("a payload of " + bytes + " bytes");
        }
        var payload = new byte[bytes];
        new DataInputStream(in).readFully(payload);
        return new WorkerMessage(head, payload);
    }

    private static byte[] bytes(short[] samples) {
        var bytes = new byte[samples.length * 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return bytes;
    }
}
