package io.huiyin.voicebot.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All models that the product knows. */
record ModelCatalogue(List<CatalogueModel> models) {

    /** The catalogue that ships with the product. */
    static ModelCatalogue shipped() {
        try (var in = Objects.requireNonNull(ModelCatalogue.class.getResourceAsStream("models.yaml"))) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(in);
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .convertValue(tree, ModelCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NoSuchModel if it is not in the catalogue */
    CatalogueModel named(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchModel(
                        name, models.stream().map(CatalogueModel::name).toList()));
    }
}
