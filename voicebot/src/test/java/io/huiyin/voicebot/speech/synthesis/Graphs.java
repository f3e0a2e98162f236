package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small graphs for tests, and running them. */
final class Graphs {

    /** Numbers and their dimensions. */
    record Value(float[] values, long... shape) {}

    private Graphs() {}

    static GraphProto graph(OnnxNodes nodes, List<ValueInfoProto> inputs, String output) {
        return GraphProto.newBuilder()
                .setName("g")
                .addAllInput(inputs)
                .addOutput(ValueInfoProto.newBuilder(Tensors.value(output, DataType.FLOAT))
                        .clearType())
                .addAllNode(nodes.nodes())
                .addAllInitializer(nodes.constants())
                .build();
    }

    static ValueInfoProto input(String name, Object... dims) {
        return Tensors.value(name, DataType.FLOAT, dims);
    }

    static List<String> types(GraphProto graph) {
        return graph.getNodeList().stream().map(NodeProto::getOpType).toList();
    }

    /** The values of the graph's first output. */
    static float[] run(GraphProto graph, Map<String, Value> inputs) throws Exception {
        var model = ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(20))
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1))
                .setGraph(graph)
                .build();
        var environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(model.toByteArray(), options)) {
            for (var input : inputs.entrySet()) {
                var value = input.getValue();
                tensors.put(
                        input.getKey(),
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(value.values()), value.shape()));
            }
            try (var result = session.run(tensors)) {
                var buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
                var values = new float[buffer.remaining()];
                buffer.get(values);
                return values;
            }
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
