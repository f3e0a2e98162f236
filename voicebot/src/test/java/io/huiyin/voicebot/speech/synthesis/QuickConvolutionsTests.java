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
import io.huiyin.voicebot.speech.graph.Tensors;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickConvolutionsTests {

    private static final int TAPS = 3;
    private static final float SCALE = 0.01f;
    private static final int ZERO = 128;
    private static final int TIMES = 16;

    /** Two input channels, one output channel, three taps. */
    private static final Shape NARROW =
            new Shape(1, 2, 0, 1, new byte[] {(byte) 138, (byte) 120, (byte) 128, (byte) 255, 0, (byte) 131});

    private record Shape(int outputs, int channels, int pad, int dilation, byte[] weights) {

        int length() {
            return TIMES + 2 * pad - (TAPS - 1) * dilation;
        }
    }

    private static Shape wide(int pad, int dilation) {
        var weights = new byte[64 * 100 * TAPS];
        new Random(pad).nextBytes(weights);
        return new Shape(64, 100, pad, dilation, weights);
    }

    @Test
    void aNarrowConvolutionBecomesAPlainOneThatGivesTheSame() throws Exception {
        var plain = QuickConvolutions.rewrite(model(NARROW, true));
        assertThat(plain.getGraph().getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("Conv");
        // the input is quantised to 1/127 and meets weights up to 1.28
        assertSame(NARROW, plain, 0.02f);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,2", "5,5"})
    void aWideConvolutionBecomesAProductThatGivesTheSame(int pad, int dilation) throws Exception {
        var shape = wide(pad, dilation);
        var quick = QuickConvolutions.rewrite(model(shape, true));
        assertThat(quick.getGraph().getNodeList())
                .extracting(NodeProto::getOpType)
                .contains("MatMulIntegerToFloat")
                .doesNotContain("Conv", "ConvInteger");
        // a weight is off by at most 1.28 / 128 = .01: 300 of them, their errors even, by √300 · .01 / √3 = .1; outputs
        // reach 25
        assertSame(shape, quick, 0.4f);
    }

    private static void assertSame(Shape shape, ModelProto rewritten, float tolerance) throws Exception {
        var input = new float[shape.channels() * TIMES];
        for (var i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i * 0.7);
        }
        var expected = run(model(shape, true), shape, input);
        var actual = run(rewritten, shape, input);
        assertThat(actual).hasSameSizeAs(expected).hasSize(shape.outputs() * shape.length());
        for (var i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    void aModelWithoutThemIsNotTheOneThatWasExpected() throws Exception {
        var plain = QuickConvolutions.rewrite(model(NARROW, true));
        assertThatThrownBy(() -> QuickConvolutions.rewrite(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no quantised convolution");
    }

    @Test
    void surroundingsThatAreNotUnderstoodAreRefused() {
        assertThatThrownBy(() -> QuickConvolutions.rewrite(model(NARROW, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sqrt follows where Cast was expected");
    }

    private static float[] run(ModelProto model, Shape shape, float[] input) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(model.toByteArray(), options);
                var tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(input), new long[] {1, shape.channels(), TIMES});
                var result = session.run(Map.of("x", tensor))) {
            var values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var floats = new float[values.remaining()];
            values.get(floats);
            return floats;
        }
    }

    private static ModelProto model(Shape shape, boolean cast) {
        var bias = new float[shape.outputs()];
        Arrays.fill(bias, 0.5f);
        var graph = GraphProto.newBuilder()
                .setName("g")
                .addInput(value("x", 1, shape.channels(), TIMES))
                .addOutput(value("y", 1, shape.outputs(), shape.length()))
                .addNode(node("DynamicQuantizeLinear", List.of("x"), List.of("xq", "xs", "xz")))
                .addNode(node("Mul", List.of("xs", "w_scale"), List.of("s")))
                .addNode(node("ConvInteger", List.of("xq", "w_quantized", "xz", "w_zero"), List.of("c")).toBuilder()
                        .addAttribute(ints("kernel_shape", TAPS))
                        .addAttribute(ints("pads", shape.pad(), shape.pad()))
                        .addAttribute(ints("dilations", shape.dilation())))
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
                        .addAllDims(List.of((long) shape.outputs(), (long) shape.channels(), (long) TAPS))
                        .setRawData(ByteString.copyFrom(shape.weights())))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_zero")
                        .setDataType(TensorProto.DataType.UINT8_VALUE)
                        .addInt32Data(ZERO))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_scale")
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .addFloatData(SCALE))
                .addInitializer(Tensors.floats("b", bias, shape.outputs()))
                .addInitializer(TensorProto.newBuilder()
                        .setName("shape")
                        .setDataType(TensorProto.DataType.INT64_VALUE)
                        .addDims(3)
                        .addAllInt64Data(List.of(1L, (long) shape.outputs(), 1L)));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1))
                .setGraph(graph)
                .build();
    }

    private static AttributeProto ints(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
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
