package io.huiyin.voicebot.speech.recognition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Whisper model as CTranslate2 keeps it, mapped into memory. Little-endian: version 6, "WhisperSpec", revision, count,
 * then for each variable its name, rank, dimensions, type and data in C order.
 */
record CtranslateModel(Map<String, Variable> variables) {

    private static final int VERSION = 6;

    /** Of the six types only these two are in Whisper's files. */
    enum Type {
        F32(0, 4),
        F16(4, 2),
        /** Numbers of heads and switches: 8 and 16 bits. */
        SMALL(1, 1),
        SHORT(2, 2);

        final int code;
        final int bytes;

        Type(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }

        static Type of(int code) throws IOException {
            for (var type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new IOException("a variable of type " + code);
        }
    }

    /** @param data little-endian, C order, position 0 */
    record Variable(int[] shape, Type type, ByteBuffer data) {

        int length() {
            return data.capacity() / type.bytes;
        }

        /** Some rows of a matrix, or elements of a vector. */
        Variable rows(int from, int to) {
            var row = data.capacity() / shape[0];
            var part = shape.clone();
            part[0] = to - from;
            return new Variable(
                    part, type, data.slice(from * row, (to - from) * row).order(ByteOrder.LITTLE_ENDIAN));
        }

        /** All elements in C order. */
        float[] floats() {
            var floats = new float[length()];
            for (var i = 0; i < floats.length; i++) {
                floats[i] = type == Type.F16 ? Float.float16ToFloat(data.getShort(2 * i)) : data.getFloat(4 * i);
            }
            return floats;
        }

        /** A single number, such as how many heads there are. */
        int number() {
            return type == Type.SHORT ? data.getShort(0) : data.get(0);
        }
    }

    static CtranslateModel read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var in = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            in.order(ByteOrder.LITTLE_ENDIAN);
            if (in.getInt() != VERSION || !string(in).equals("WhisperSpec")) {
                throw new IOException(file.getFileName() + " is no CTranslate2 model of Whisper, version 6");
            }
            in.getInt(); // the specification's revision
            var variables = new LinkedHashMap<String, Variable>();
            for (var left = in.getInt(); left > 0; left--) {
                var name = string(in);
                var shape = new int[in.get()];
                for (var i = 0; i < shape.length; i++) {
                    shape[i] = in.getInt();
                }
                var type = Type.of(in.get());
                var bytes = in.getInt();
                variables.put(
                        name,
                        new Variable(shape, type, in.slice(in.position(), bytes).order(ByteOrder.LITTLE_ENDIAN)));
                in.position(in.position() + bytes);
            }
            return new CtranslateModel(variables); // aliases follow; none is needed
        }
    }

    Variable variable(String name) throws IOException {
        var found = variables.get(name);
        if (found == null) {
            throw new IOException("the model has no " + name);
        }
        return found;
    }

    /** How many layers a side has: {@code encoder} or {@code decoder}. */
    int layers(String side) {
        var layers = 0;
        while (variables.containsKey(side + "/layer_" + layers + "/ffn/linear_0/weight")) {
            layers++;
        }
        return layers;
    }

    private static String string(ByteBuffer in) {
        var bytes = new byte[in.getShort() - 1];
        in.get(bytes);
        in.get(); // the zero behind it
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
