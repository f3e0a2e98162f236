package io.huiyin.voicebot.speech.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A city's own language: what was counted from its texts, and its terms. One file, made by a city of its own texts and never
 * shipped.
 *
 * @param terms names of units, streets and matters, and how citizens call them
 * @param caution what each change costs more than usual, a natural logarithm from 0: a small language knows little of
 *     what may be right, too
 */
public record Language(LanguageModel model, List<String> terms, double caution) {

    private static final int FORMAT = 0x4855_4c33; // "HUL3"
    private static final int WITHOUT_CAUTION = 0x4855_4c32; // "HUL2"
    private static final int BUFFER = 1 << 16;

    public Language {
        terms = List.copyOf(terms);
    }

    /** @throws IllegalArgumentException if there is no Chinese sentence in the texts */
    public static Language of(Collection<String> texts, Collection<String> terms) {
        return new Language(LanguageModel.count(texts), List.copyOf(terms), 0);
    }

    Language withCaution(double more) {
        return new Language(model, terms, more);
    }

    /** Writes it; a file of that name is either whole or not there. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            write(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As it is written to a file. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(FORMAT);
        out.writeDouble(caution);
        out.writeInt(terms.size());
        for (var term : terms) {
            out.writeUTF(term);
        }
        model.write(out);
        out.flush();
    }

    /** @throws IOException if there is no such file, or it is none of ours or not whole */
    public static Language read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(), null, "no language model: count one with bin/huiyin models train language");
        }
        try (var in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** @throws IOException if it is none of ours or not whole */
    static Language read(byte[] bytes) throws IOException {
        return read(new ByteArrayInputStream(bytes), "the version");
    }

    private static Language read(InputStream from, String name) throws IOException {
        try {
            var in = new DataInputStream(new BufferedInputStream(from, BUFFER));
            var format = in.readInt();
            if (format != FORMAT && format != WITHOUT_CAUTION) {
                throw new IOException(name + " is no language model of this version: train it again");
            }
            var caution = format == WITHOUT_CAUTION ? 0 : in.readDouble();
            List<String> terms = new ArrayList<>();
            for (var left = in.readInt(); left > 0; left--) {
                terms.add(in.readUTF());
            }
            return new Language(LanguageModel.read(in), terms, caution);
        } catch (EOFException e) {
            throw new IOException(name + " is not whole: train it again", e);
        }
    }
}
