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
 * Makes the synthesis model ready: its quantised convolutions become plain ones ({@link PlainConvolutions}). The fetched
 * file stays beside the result, so that a later version can prepare it anew without fetching.
 */
public final class KokoroPreparation implements ModelPreparation {

    /** As fetched, 92 MB. */
    static final String QUANTISED = "kokoro-v1.0.int8.onnx";
    /** As spoken with, 256 MB. */
    static final String PLAIN = "kokoro-v1.0.conv32.onnx";

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
        rewrite(target.resolve(QUANTISED), target.resolve(PLAIN));
    }

    /** Writes the plain model; a file of that name is either whole or not there. */
    static void rewrite(Path quantised, Path plain) throws IOException {
        ModelProto model;
        try (var in = new BufferedInputStream(Files.newInputStream(quantised))) {
            model = ModelProto.parseFrom(in);
        }
        var half = plain.resolveSibling(plain.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(half))) {
            PlainConvolutions.rewrite(model).writeTo(out);
        }
        Files.move(half, plain, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
