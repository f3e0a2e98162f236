package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.huiyin.voicebot.models.ModelPreparation;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes the synthesis model ready: its quantised convolutions become quick ones ({@link QuickConvolutions}). The fetched
 * file stays beside the result, so that a later version can prepare it anew without fetching.
 */
public final class KokoroPreparation implements ModelPreparation {

    /** As fetched, 92 MB. */
    static final String QUANTISED = "kokoro-v1.0.int8.onnx";
    /** As spoken with, 93 MB. */
    static final String QUICK = "kokoro-v1.0.quick.onnx";

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
        rewrite(target.resolve(QUANTISED), target.resolve(QUICK));
    }

    /** Writes the quick model; a file of that name is either whole or not there. */
    static void rewrite(Path quantised, Path quick) throws IOException {
        ModelProto model;
        try (var in = new BufferedInputStream(Files.newInputStream(quantised))) {
            model = ModelProto.parseFrom(in);
        }
        var half = quick.resolveSibling(quick.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(half))) {
            QuickConvolutions.rewrite(model).writeTo(out);
        }
        Files.move(half, quick, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
