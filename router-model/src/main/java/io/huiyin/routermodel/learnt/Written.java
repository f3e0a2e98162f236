package io.huiyin.routermodel.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Arrays of a model in its file: numbers of half precision, and ascending ones by their distances, which compress well. */
final class Written {

    private Written() {}

    /** As it will be read again: what is measured is what is kept. */
    static float half(float value) {
        return Float.float16ToFloat(Float.floatToFloat16(value));
    }

    static void halves(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    static float[] halves(DataInputStream in) throws IOException {
        var values = new float[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(in.readShort());
        }
        return values;
    }

    static void floats(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static float[] floats(DataInputStream in) throws IOException {
        var values = new float[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    static void steps(int[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        int last = 0;
        for (int value : values) {
            out.writeInt(value - last);
            last = value;
        }
    }

    static int[] steps(DataInputStream in) throws IOException {
        var values = new int[length(in)];
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            last += in.readInt();
            values[i] = last;
        }
        return values;
    }

    /** @throws IOException if it cannot be one */
    static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
