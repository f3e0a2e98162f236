package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.huiyin.voicebot.models.ModelPreparation;
import io.huiyin.voicebot.speech.recognition.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        var prosody = kinds(target.resolve(KokoroPreparation.PROSODY));
        var sound = kinds(target.resolve(KokoroPreparation.SOUND));
        // what the reference rewriting in Python gives: of 87 convolutions 81 are wide; one was plain before
        // and the spectrum of the source has become an eighth
        assertThat(prosody.getOrDefault("Conv", 0L) + sound.get("Conv")).isEqualTo(8);
        assertThat(prosody.get("MatMulIntegerToFloat") + sound.get("MatMulIntegerToFloat"))
                .isEqualTo(81);
        assertThat(prosody.get("MatMulInteger") + sound.get("MatMulInteger")).isEqualTo(148);
        assertThat(prosody).doesNotContainKeys("ConvInteger", "STFT");
        assertThat(sound).doesNotContainKeys("ConvInteger", "LSTM", "STFT", "ReduceMean");
        // 48 layers were bent by a sine; the three left are the source and the waves at the end
        assertThat(sound).containsEntry("Sin", 3L).containsEntry("HardSigmoid", 48L);
        // what was turned round 130 times is so where the source comes in, before resampling and at the end
        assertThat(sound.get("Transpose")).isLessThan(30);
    }

    private static Map<String, Long> kinds(Path model) throws IOException {
        try (var in = Files.newInputStream(model)) {
            return ModelProto.parseFrom(in).getGraph().getNodeList().stream()
                    .collect(Collectors.groupingBy(NodeProto::getOpType, Collectors.counting()));
        }
    }

    private static ModelPreparation preparation() {
        return ServiceLoader.load(ModelPreparation.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(preparation -> preparation.model().equals("kokoro"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }
}
