package io.huiyin.voicebot.speech.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Constants of an ONNX graph, without dimensions a single number, and what is said of its inputs and outputs. */
public final class Tensors {

    private Tensors() {}

    public static TensorProto floats(String name, float[] values, long... dims) {
        var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor(name, TensorProto.DataType.FLOAT, ByteString.copyFrom(raw), dims);
    }

    public static TensorProto bytes(String name, byte[] values, long... dims) {
        return tensor(name, TensorProto.DataType.INT8, ByteString.copyFrom(values), dims);
    }

    public static TensorProto longs(String name, long[] values, long... dims) {
        var raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(name, TensorProto.DataType.INT64, ByteString.copyFrom(raw), dims);
    }

    private static TensorProto tensor(String name, TensorProto.DataType type, ByteString raw, long... dims) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(Arrays.stream(dims).boxed().toList())
                .setRawData(raw)
                .build();
    }

    /**
     * Name, type and shape of an input or output.
     *
     * @param dims numbers, or names for lengths that differ from run to run
     */
    public static ValueInfoProto value(String name, TensorProto.DataType type, Object... dims) {
        var shape = TensorShapeProto.newBuilder();
        for (var dim : dims) {
            if (dim instanceof Integer number) {
                shape.addDimBuilder().setDimValue(number);
            } else {
                shape.addDimBuilder().setDimParam(dim.toString());
            }
        }
        var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
