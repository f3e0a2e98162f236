package io.huiyin.voicebot.speech.synthesis;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import io.huiyin.voicebot.models.ModelPreparation;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the synthesis model ready: its quantised convolutions become quick ones ({@link QuickConvolutions}), it is
 * cut in two where speech is planned but not sound yet, so that only what will be heard is made, and the beginning of a
 * sentence before its end; and the half that makes the sound is written anew in quicker steps. The fetched file stays beside the results, so that a later version can prepare it anew
 * without fetching.
 */
public final class KokoroPreparation implements ModelPreparation {

    /** As fetched, 92 MB. */
    static final String QUANTISED = "kokoro-v1.0.int8.onnx";
    /** Plans a sentence, 29 MB: tokens, style and speed to {@link #FEATURES}, {@link #PITCH} and {@link #LOUDNESS}. */
    static final String PROSODY = "kokoro-v1.0.prosody.onnx";
    /** Makes a plan, or a part of it, heard, 64 MB. */
    static final String SOUND = "kokoro-v1.0.sound.onnx";

    /** What is said at each frame of 25 ms: [1, {@value #WIDTH}, frames]. */
    static final String FEATURES = "/encoder/MatMul_1_output_0";
    /** Hertz, two values a frame; near 0 where there is no voice. */
    static final String PITCH = "/encoder/Reshape_output_0";
    /** Two values a frame; see {@link Prosody} for what is silent. */
    static final String LOUDNESS = "/encoder/Reshape_1_output_0";

    static final int WIDTH = 512;

    @Override
    public String model() {
        return "kokoro";
    }

    @Override
    public void prepare(Path unpacked, Path target) throws IOException {
        try (var files = Files.walk(unpacked)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = target.resolve(unpacked.relativize(file).toString());
                Files.createDirectories(place.resolveSibling("."));
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        cut(target.resolve(QUANTISED), target);
    }

    /** @throws IllegalArgumentException if the model is not the one that was expected */
    static void cut(Path quantised, Path target) throws IOException {
        ModelProto model;
        try (var in = new BufferedInputStream(Files.newInputStream(quantised))) {
            model = QuickConvolutions.rewrite(ModelProto.parseFrom(in));
        }
        var whole = model.getGraph();
        var plan = List.of(
                Tensors.value(FEATURES, FLOAT, 1, WIDTH, "frames"),
                Tensors.value(PITCH, FLOAT, 1, "halves"),
                Tensors.value(LOUDNESS, FLOAT, 1, "halves"));
        var prosody = OnnxGraph.between(whole, whole.getInputList(), plan);
        var given = new ArrayList<>(plan);
        given.add(Tensors.value("style", FLOAT, 1, KokoroVoice.STYLE));
        var sound = quick(OnnxGraph.between(whole, given, whole.getOutputList()));
        write(model.toBuilder().setGraph(prosody).build(), target.resolve(PROSODY));
        write(model.toBuilder().setGraph(sound).build(), target.resolve(SOUND));
    }

    private static GraphProto quick(GraphProto sound) {
        var quick = SourceSpectrum.rewrite(Upsampling.rewrite(NormalisedLayers.rewrite(sound)));
        return TimeMajor.rewrite(quick);
    }

    /** A file of that name is either whole or not there. */
    private static void write(ModelProto model, Path file) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(half))) {
            model.writeTo(out);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
