package io.huiyin.voicebot.speech.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
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
 */
public record Language(LanguageModel model, List<String> terms) {

    private static final int FORMAT = 0x4855_4c32; // "HUL2"
    private static final int BUFFER = 1 << 16;

    public Language {
        terms = List.copyOf(terms);
    }

    /** @throws IllegalArgumentException if there is no Chinese sentence in the texts */
    public static Language of(Collection<String> texts, Collection<String> terms) {
        return new Language(LanguageModel.count(texts), List.copyOf(terms));
    }

    /** Writes it; a file of that name is either whole or not there. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(FORMAT);
            out.writeInt(terms.size());
            for (var term : terms) {
                out.writeUTF(term);
            }
            model.write(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException if there is no such file, or it is none of ours or not whole */
    public static Language read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(), null, "no language model: count one with bin/huiyin models train language");
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (in.readInt() != FORMAT) {
                throw new IOException(file + " is no language model of this version: train it again");
            }
            List<String> terms = new ArrayList<>();
            for (var left = in.readInt(); left > 0; left--) {
                terms.add(in.readUTF());
            }
            return new Language(LanguageModel.read(in), terms);
        } catch (EOFException e) {
            throw new IOException(file + " is not whole: train it again", e);
        }
    }
}
