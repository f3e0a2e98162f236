package io.huiyin.callbackrobot.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The robot's sentences, read from {@code survey.yaml}. */
record SurveyScript(String opening, Map<Question, Asking> questions, Map<String, String> replies) {

    /** @param expect words for the recogniser */
    record Asking(String ask, String again, String expect) {}

    SurveyScript {
        questions = new EnumMap<>(questions);
        replies = Map.copyOf(replies);
    }

    /** @throws IllegalArgumentException if a sentence is missing */
    static SurveyScript read() {
        try (InputStream in = Objects.requireNonNull(SurveyScript.class.getResourceAsStream("survey.yaml"))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<?, ?> asked = map(file, "questions");
            var questions = new EnumMap<Question, Asking>(Question.class);
            for (Question question : Question.values()) {
                Map<?, ?> one = map(asked, question.name());
                questions.put(question, new Asking(text(one, "ask"), text(one, "again"), text(one, "expect")));
            }
            var replies = new HashMap<String, String>();
            map(file, "replies").forEach((name, text) -> replies.put(String.valueOf(name), String.valueOf(text)));
            return new SurveyScript(text(file, "opening"), questions, replies);
        } catch (IOException e) {
            throw new UncheckedIOException("survey.yaml cannot be read", e);
        }
    }

    Asking asking(Question question) {
        return Objects.requireNonNull(questions.get(question));
    }

    String reply(String name) {
        String text = replies.get(name);
        if (text == null) {
            throw new IllegalArgumentException("survey.yaml has no reply " + name);
        }
        return text;
    }

    private static Map<?, ?> map(Map<?, ?> in, String key) {
        if (in.get(key) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("survey.yaml lacks the section " + key);
    }

    private static String text(Map<?, ?> in, String key) {
        if (in.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("survey.yaml lacks the sentence " + key);
    }
}
