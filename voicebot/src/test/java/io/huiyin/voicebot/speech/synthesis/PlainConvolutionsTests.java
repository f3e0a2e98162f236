package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainConvolutionsTests {

    /** Two input channels, one output channel, three taps. */
    private static final byte[] WEIGHTS = {(byte) 138, (byte) 120, (byte) 128, (byte) 255, 0, (byte) 131};

    private static final float SCALE = 0.01f;
    private static final int ZERO = 128;

    @Test
    void everyQuantisedConvolutionBecomesAPlainOneThatGivesTheSame() throws Exception {
        var quantised = model("ConvInteger", true);
        var plain = PlainConvolutions.rewrite(quantised);
        assertThat(plain.getGraph().getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("Conv");
        var input = new float[2 * 16];
        for (var i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i * 0.7);
        }
        var expected = run(quantised, input);
        var actual = run(plain, input);
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            // the input is quantised to 1/127 and meets weights up to 1.28
            assertThat(actual[i]).isCloseTo(expected[i], within(0.02f));
        }
    }

    @Test
    void aModelWithoutThemIsNotTheOneThatWasExpected() throws Exception {
        var plain = PlainConvolutions.rewrite(model("ConvInteger", true));
        assertThatThrownBy(() -> PlainConvolutions.rewrite(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no quantised convolution");
    }

    @Test
    void surroundingsThatAreNotUnderstoodAreRefused() {
        assertThatThrownBy(() -> PlainConvolutions.rewrite(model("ConvInteger", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sqrt follows where Cast was expected");
    }

    private static float[] run(ModelProto model, float[] input) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(model.toByteArray(), options);
                var tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), new long[] {1, 2, 16});
                var result = session.run(Map.of("x", tensor))) {
            var values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var floats = new float[values.remaining()];
            values.get(floats);
            return floats;
        }
    }

    private static ModelProto model(String convolution, boolean cast) {
        var bias = new float[] {0.5f};
        var graph = GraphProto.newBuilder()
                .setName("g")
                .addInput(value("x", 1, 2, 16))
                .addOutput(value("y", 1, 1, 14))
                .addNode(node("DynamicQuantizeLinear", List.of("x"), List.of("xq", "xs", "xz")))
                .addNode(node("Mul", List.of("xs", "w_scale"), List.of("s")))
                .addNode(node(convolution, List.of("xq", "w_quantized", "xz", "w_zero"), List.of("c")).toBuilder()
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("kernel_shape")
                                .setType(AttributeProto.AttributeType.INTS)
                                .addInts(3)))
                .addNode(node("Div", List.of("b", "s"), List.of("b1")))
                .addNode(node("Floor", List.of("b1"), List.of("b2")))
                .addNode(cast("b2", "b3", TensorProto.DataType.INT32_VALUE))
                .addNode(node("Reshape", List.of("b3", "shape"), List.of("b4")))
                .addNode(node("Add", List.of("c", "b4"), List.of("d")))
                .addNode(
                        cast
                                ? cast("d", "e", TensorProto.DataType.FLOAT_VALUE)
                                : node("Sqrt", List.of("d"), List.of("e")))
                .addNode(node("Mul", List.of("e", "s"), List.of("y")))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_quantized")
                        .setDataType(TensorProto.DataType.UINT8_VALUE)
                        .addAllDims(List.of(1L, 2L, 3L))
                        .setRawData(ByteString.copyFrom(WEIGHTS)))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_zero")
                        .setDataType(TensorProto.DataType.UINT8_VALUE)
                        .addInt32Data(ZERO))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_scale")
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .addFloatData(SCALE))
                .addInitializer(OnnxGraph.floatConstant("b", List.of(1L), bias))
                .addInitializer(TensorProto.newBuilder()
                        .setName("shape")
                        .setDataType(TensorProto.DataType.INT64_VALUE)
                        .addDims(3)
                        .addAllInt64Data(List.of(1L, 1L, 1L)));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                .setGraph(graph)
                .build();
    }

    private static NodeProto node(String type, List<String> inputs, List<String> outputs) {
        return NodeProto.newBuilder()
                .setOpType(type)
                .setName(outputs.getFirst())
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .build();
    }

    private static NodeProto cast(String from, String to, int type) {
        return node("Cast", List.of(from), List.of(to)).toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(type))
                .build();
    }

    private static ValueInfoProto value(String name, long... dims) {
        var shape = TensorShapeProto.newBuilder();
        for (var dim : dims) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                                .setShape(shape)))
                .build();
    }
}
