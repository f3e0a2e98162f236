package io.huiyin.voicebot.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The night desk's sentences and the few words that it must know, read from {@code night.yaml}. */
record NightScript(Map<String, String> sentences, Phrasebook words) {

    /** A wish or a short answer. */
    enum Word {
        HUMAN,
        REPEAT,
        DONE,
        DISAGREE,
        AGREE
    }

    static NightScript read() {
        try (InputStream in = Objects.requireNonNull(NightScript.class.getResourceAsStream("night.yaml"))) {
            Map<String, Map<String, Object>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var sentences = new HashMap<String, String>();
            section(file, "sentences").forEach((name, text) -> sentences.put(name, String.valueOf(text)));
            var lists = new HashMap<String, List<String>>();
            section(file, "words").forEach((tag, list) -> lists.put(tag, strings(list)));
            return new NightScript(Map.copyOf(sentences), Phrasebook.of(lists));
        } catch (IOException e) {
            throw new UncheckedIOException("night.yaml cannot be read", e);
        }
    }

    String sentence(String name) {
        String sentence = sentences.get(name);
        if (sentence == null) {
            throw new IllegalArgumentException("night.yaml has no sentence " + name);
        }
        return sentence;
    }

    boolean says(Word word, String said) {
        String tag = word.name().toLowerCase(java.util.Locale.ROOT);
        return words.find(said).stream().flatMap(c -> c.words().stream()).anyMatch(w -> w.is(tag));
    }

    private static Map<String, Object> section(Map<String, Map<String, Object>> file, String name) {
        Map<String, Object> section = file.get(name);
        if (section == null) {
            throw new IllegalArgumentException("night.yaml lacks the section " + name);
        }
        return section;
    }

    private static List<String> strings(Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
