package io.huiyin.voicebot.speech.recognition;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.huiyin.voicebot.models.ModelPreparation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns Whisper from CTranslate2's form, which is in a package registry, into graphs for ONNX Runtime, 8 bits. */
public final class WhisperPreparation implements ModelPreparation {

    /** 27 MB. */
    static final String ENCODER = "encoder.onnx";
    /** 50 MB; what is loaded last is there last. */
    static final String DECODER = "decoder.onnx";
    /** As fetched: a word a line. */
    static final String VOCABULARY = "vocabulary.txt";

    @Override
    public String model() {
        return "whisper";
    }

    @Override
    public void prepare(Path unpacked, Path target) throws IOException {
        var model = CtranslateModel.read(unpacked.resolve("model.bin"));
        var vocabulary = WhisperVocabulary.read(unpacked.resolve(VOCABULARY));
        Files.copy(unpacked.resolve(VOCABULARY), target.resolve(VOCABULARY));
        write(WhisperEncoderGraph.of(model), target.resolve(ENCODER));
        write(WhisperDecoderGraph.of(model, vocabulary.end() + 1), target.resolve(DECODER));
    }

    private static void write(ModelProto graph, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            graph.writeTo(out);
        }
    }
}
