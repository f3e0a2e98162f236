package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.speech.recognition.CtranslateModel.Type;
import io.huiyin.voicebot.speech.recognition.CtranslateModel.Variable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes whisper.cpp's "ggml" file: numbers, mel filters, words, tensors. Matrices are quantised to 8 bits as ggml's own
 * tool does (type q8_0: 32 numbers share a scale, the largest amount by 127), which is a quarter faster than 16-bit floats
 * and hears the same.
 */
final class GgmlFile implements AutoCloseable {

    private static final int MAGIC = 0x67676d6c;
    private static final int F32 = 0;
    private static final int F16 = 1;
    private static final int Q8_0 = 8;
    /** The file's type "mostly q8_0", with the version of ggml's quantisation in front. */
    private static final int MOSTLY_Q8_0 = 2 * 1_000 + 7;
    /** Numbers that share a scale. */
    private static final int BLOCK = 32;

    private final OutputStream out;

    /** @param numbers vocabulary … mel bands, as whisper.cpp's header has them, without magic and type */
    GgmlFile(Path file, int... numbers) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        ints(MAGIC);
        ints(numbers);
        ints(MOSTLY_Q8_0);
    }

    void filters(float[][] rows) throws IOException {
        ints(rows.length, rows[0].length);
        for (var row : rows) {
            var bytes = buffer(row.length * 4);
            bytes.asFloatBuffer().put(row);
            out.write(bytes.array());
        }
    }

    void words(byte[][] words) throws IOException {
        ints(words.length);
        for (var word : words) {
            ints(word.length);
            out.write(word);
        }
    }

    /** Vectors, biases and positions stay 32-bit floats, convolutions 16-bit ones: whisper.cpp wants them so. */
    void tensor(String name, Variable variable) throws IOException {
        var shape = variable.shape();
        var small = shape.length < 2 || name.endsWith(".bias") || name.endsWith("positional_embedding");
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var type = small ? F32 : shape.length > 2 ? F16 : Q8_0;
        ints(shape.length, bytes.length, type);
        for (var i = shape.length - 1; i >= 0; i--) {
            ints(shape[i]);
        }
        out.write(bytes);
        out.write(
                switch (type) {
                    case F32 -> floats(variable);
                    case F16 -> halves(variable);
                    default -> blocks(variable);
                });
    }

    private static byte[] floats(Variable variable) {
        var bytes = buffer(variable.length() * 4);
        for (var i = 0; i < variable.length(); i++) {
            bytes.putFloat(variable.element(i));
        }
        return bytes.array();
    }

    private static byte[] halves(Variable variable) {
        var bytes = buffer(variable.length() * 2);
        if (variable.type() == Type.F16) {
            bytes.put(variable.data().duplicate().rewind());
        } else {
            for (var i = 0; i < variable.length(); i++) {
                bytes.putShort(Float.floatToFloat16(variable.element(i)));
            }
        }
        return bytes.array();
    }

    /** Each block: its scale as a 16-bit float, then its numbers by the scale, rounded half away from zero. */
    private static byte[] blocks(Variable variable) {
        var bytes = buffer(variable.length() / BLOCK * (2 + BLOCK));
        for (var from = 0; from < variable.length(); from += BLOCK) {
            var largest = 0f;
            for (var i = from; i < from + BLOCK; i++) {
                largest = Math.max(largest, Math.abs(variable.element(i)));
            }
            var scale = largest / 127;
            var by = scale == 0 ? 0 : 1 / scale;
            bytes.putShort(Float.floatToFloat16(scale));
            for (var i = from; i < from + BLOCK; i++) {
                var exact = variable.element(i) * by;
                bytes.put((byte) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5f)));
            }
        }
        return bytes.array();
    }

    private void ints(int... values) throws IOException {
        var bytes = buffer(values.length * 4);
        for (var value : values) {
            bytes.putInt(value);
        }
        out.write(bytes.array());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
