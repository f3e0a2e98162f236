package io.huiyin.evaluation.retrieval;

import io.huiyin.core.assist.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Vectors of many texts, made once: a hundred thousand take minutes. */
final class KeptVectors {

    /** Between two words about how far it is. */
    private static final int STEP = 5_000;

    /** @param folder keeps them for another run with the same texts; null for not at all */
    static List<float[]> of(List<String> texts, Embedder embedder, @Nullable Path folder, IntConsumer progress)
            throws IOException {
        if (folder == null) {
            return made(texts, embedder, progress);
        }
        var file = folder.resolve("vectors-" + name(texts) + ".f32");
        if (!Files.isRegularFile(file)) {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(file.getFileName() + ".part");
            write(unfinished, made(texts, embedder, progress));
            Files.move(unfinished, file);
        }
        return read(file, texts.size(), embedder.dimensions());
    }

    private static List<float[]> made(List<String> texts, Embedder embedder, IntConsumer progress) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (var from = 0; from < texts.size(); from += STEP) {
            vectors.addAll(texts.subList(from, Math.min(from + STEP, texts.size())).parallelStream()
                    .map(text -> embedder.embed(List.of(text)).getFirst())
                    .toList());
            progress.accept(vectors.size());
        }
        return vectors;
    }

    private static String name(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void write(Path file, List<float[]> vectors) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var vector : vectors) {
                for (var x : vector) {
                    out.writeFloat(x);
                }
            }
        }
    }

    private static List<float[]> read(Path file, int count, int dimensions) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var vectors = new ArrayList<float[]>(count);
            for (var i = 0; i < count; i++) {
                var vector = new float[dimensions];
                for (var d = 0; d < dimensions; d++) {
                    vector[d] = in.readFloat();
                }
                vectors.add(vector);
            }
            return vectors;
        }
    }

    private KeptVectors() {}
}
