package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceStatisticsTests {

    @Test
    void aMeanIsThatOfTheWholeSentenceThoughMostOfItsSilenceIsLeftOut() throws Exception {
        // twelve moments, eight of them silent: mean (16 − 8) / 12
        assertThat(mean(new float[] {-1, -1, 2, 4, 3, 7}, 1 - (4 / 12f) * 6 / 4f))
                .isCloseTo(8 / 12f, within(1e-5f));
    }

    @Test
    void withoutAShareItIsTheMeanOfWhatIsGiven() throws Exception {
        assertThat(mean(new float[] {2, 4, 3, 7}, 0)).isCloseTo(4, within(1e-5f));
    }

    @Test
    void aModelWithoutMeansOverTimeIsNotTheOneThatWasExpected() {
        assertThatThrownBy(() -> SilenceStatistics.rewrite(graph("ReduceMax")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mean over time");
    }

    private static GraphProto graph(String type) {
        return GraphProto.newBuilder()
                .setName("mean")
                .addInput(Tensors.value("x", DataType.FLOAT, 1, 1, "time"))
                .addOutput(Tensors.value("y", DataType.FLOAT, 1, 1, 1))
                .addInitializer(Tensors.longs("axes", new long[] {2}, 1))
                .addNode(NodeProto.newBuilder()
                        .setOpType(type)
                        .setName("mean")
                        .addInput("x")
                        .addInput("axes")
                        .addOutput("y"))
                .build();
    }

    private static float mean(float[] values, float share) throws Exception {
        var model = ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(20))
                .setGraph(SilenceStatistics.rewrite(graph("ReduceMean")))
                .build();
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(model.toByteArray(), options);
                var x = floats(environment, values, 1, 1, values.length);
                var weight = floats(environment, new float[] {share}, 1);
                var from = floats(environment, new float[] {0}, 1);
                var to = floats(environment, new float[] {2.01f / values.length}, 1);
                var result = session.run(Map.of(
                        "x",
                        x,
                        SilenceStatistics.SHARE,
                        weight,
                        SilenceStatistics.FROM,
                        from,
                        SilenceStatistics.TO,
                        to))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().get();
        }
    }

    private static OnnxTensor floats(OrtEnvironment environment, float[] values, long... shape) throws Exception {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }
}
