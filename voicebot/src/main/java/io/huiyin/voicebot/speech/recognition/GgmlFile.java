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

/** Writes whisper.cpp's "ggml" file, weights as 16-bit floats: numbers, mel filters, words, tensors. */
final class GgmlFile implements AutoCloseable {

    private static final int MAGIC = 0x67676d6c;
    private static final int F32 = 0;
    private static final int F16 = 1;

    private final OutputStream out;

    /** @param numbers vocabulary … mel bands, as whisper.cpp's header has them, without magic and type */
    GgmlFile(Path file, int... numbers) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        ints(MAGIC);
        ints(numbers);
        ints(F16);
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

    /** Vectors, biases and positions stay 32-bit floats: whisper.cpp wants them so. */
    void tensor(String name, Variable variable) throws IOException {
        var shape = variable.shape();
        var small = shape.length < 2 || name.endsWith(".bias") || name.endsWith("positional_embedding");
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        ints(shape.length, bytes.length, small ? F32 : F16);
        for (var i = shape.length - 1; i >= 0; i--) {
            ints(shape[i]);
        }
        out.write(bytes);
        out.write(small ? floats(variable) : halves(variable));
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
