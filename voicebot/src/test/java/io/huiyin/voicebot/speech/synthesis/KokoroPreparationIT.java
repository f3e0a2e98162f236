package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.huiyin.voicebot.models.ModelPreparation;
import io.huiyin.voicebot.speech.recognition.Sounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KokoroPreparationIT {

    @Test
    void theFetchedModelIsPreparedToTheCountsOfTheReference(@TempDir Path folder) throws Exception {
        var fetched = Sounds.models().kokoro().resolve(KokoroPreparation.QUANTISED);
        Sounds.need(fetched);
        var unpacked = Files.createDirectories(folder.resolve("unpacked/voices"));
        Files.copy(fetched, folder.resolve("unpacked").resolve(KokoroPreparation.QUANTISED));
        Files.writeString(unpacked.resolve("zf_test.bin"), "voice");
        var target = Files.createDirectories(folder.resolve("target"));

        preparation().prepare(folder.resolve("unpacked"), target);

        assertThat(target.resolve("voices/zf_test.bin")).exists();
        try (var in = Files.newInputStream(target.resolve(KokoroPreparation.QUICK))) {
            var graph = ModelProto.parseFrom(in).getGraph();
            var counts = graph.getNodeList().stream()
                    .collect(Collectors.groupingBy(NodeProto::getOpType, Collectors.counting()));
            // what the reference rewriting in Python gives: of 87 convolutions 81 are wide; one was plain before
            assertThat(counts).doesNotContainKey("ConvInteger").containsEntry("Conv", 7L);
            assertThat(counts).containsEntry("MatMulIntegerToFloat", 81L);
            assertThat(counts).containsEntry("MatMulInteger", 148L);
        }
    }

    private static ModelPreparation preparation() {
        return ServiceLoader.load(ModelPreparation.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(preparation -> preparation.model().equals("kokoro"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }
}
