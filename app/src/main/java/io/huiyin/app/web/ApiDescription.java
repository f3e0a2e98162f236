package io.huiyin.app.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the code's own statement of what may be null into the OpenAPI description: a record's component is required
 * unless it is {@code @Nullable}. The console's types are generated from that.
 */
@Component
class ApiDescription implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved == null || java == null || !java.getRawClass().isRecord()) {
            return resolved;
        }
        Schema<?> described = resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels()
                        .get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
        if (described != null && described.getProperties() != null) {
            describe(described, java.getRawClass());
        }
        return resolved;
    }

    private static void describe(Schema<?> schema, Class<?> record) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = ((Map<String, Schema>) (Map) schema.getProperties()).get(name);
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(name, nullable(property));
            }
            required.add(name);
        }
        if (schema.getRequired() != null) {
            schema.getRequired().stream().filter(r -> !required.contains(r)).forEach(required::add);
        }
        schema.setRequired(required);
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(Arrays.asList(property, new Schema<>().types(Set.of("null"))));
        }
        var types = new LinkedHashSet<>(
                property.getTypes() == null ? List.of(String.valueOf(property.getType())) : property.getTypes());
        types.add("null");
        property.setTypes(types);
        return property;
    }
}
