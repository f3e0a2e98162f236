package io.huiyin.app.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Well-formed requests for each endpoint, made from the OpenAPI description alone. Versions are ones that no ticket has. */
final class ApiExamples {

    private static final Pattern CHOICE = Pattern.compile("[a-z]+(\\|[a-z]+)+");

    private final JsonNode description;

    ApiExamples(JsonNode description) {
        this.description = description;
    }

    /** Each as {@code GET /api/board}, by address; what ends the session comes last. */
    List<String> endpoints() {
        List<String> found = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> found.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        found.sort(Comparator.comparing((String e) -> e.startsWith("DELETE /api/session"))
                .thenComparing(e -> e.substring(e.indexOf(' '))));
        return found;
    }

    /** @param ticket takes the place of a ticket's {@code {id}} */
    String address(String endpoint, String ticket) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation(endpoint).path("parameters")) {
            String name = parameter.path("name").asString();
            String value = name.equals("id") && path.startsWith("/api/tickets/")
                    ? ticket
                    : String.valueOf(example(name, parameter.path("schema")));
            if (parameter.path("in").asString().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else if (parameter.path("required").asBoolean(false)) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Null where there is none. */
    Object body(String endpoint) {
        JsonNode schema = operation(endpoint)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : example("", schema);
    }

    /** Whether it takes a file in the part {@code file}. */
    boolean takesFile(String endpoint) {
        return operation(endpoint).path("requestBody").path("content").has("multipart/form-data");
    }

    private JsonNode operation(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        return description.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private Object example(String name, JsonNode schema) {
        JsonNode asked = resolved(schema);
        if (asked.has("enum")) {
            return asked.path("enum").get(0).asString();
        }
        return switch (type(asked)) {
            case "object" -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                asked.path("properties")
                        .properties()
                        .forEach(field -> fields.put(field.getKey(), example(field.getKey(), field.getValue())));
                yield fields;
            }
            case "array" -> List.of(example(name, asked.path("items")));
            case "boolean" -> false;
            case "integer", "number" -> name.equals("version") ? -1 : 1;
            default -> text(asked);
        };
    }

    private static String text(JsonNode asked) {
        String pattern = asked.path("pattern").asString("");
        if (CHOICE.matcher(pattern).matches()) {
            return pattern.substring(0, pattern.indexOf('|'));
        }
        return switch (asked.path("format").asString("")) {
            case "date" -> "2030-01-02";
            case "date-time" -> "2030-01-02T03:04:05Z";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> pattern.isEmpty() ? "x" : "123456";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            String ref = schema.path("$ref").asString();
            return resolved(
                    description.path("components").path("schemas").path(ref.substring(ref.lastIndexOf('/') + 1)));
        }
        return schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }
}
