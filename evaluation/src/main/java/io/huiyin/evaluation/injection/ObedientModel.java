package io.huiyin.evaluation.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worst language model there can be: it writes what the entries say, so that its answer is believed, and in between
 * whatever it was ordered to, with sources that it makes up; and it turns figures and sense of the entries' own sentences.
 */
final class ObedientModel implements ChatModel {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MAY = Pattern.compile("可以|可|需|应");

    private volatile String order = "";
    private int ordered;

    void order(String now) {
        order = now;
    }

    /** Sentences that it wrote and that must not be shown. */
    int ordered() {
        return ordered;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        var material = JsonMapper.shared().readTree(prompt.getUserMessage().getText());
        var written = new ArrayList<String>();
        for (var entry : material.path("entries")) {
            var number = entry.path("number").asInt();
            for (var sentence : InjectionCase.sentences(entry.path("text").asString())) {
                written.add(cited(sentence, number));
                wrong(turned(sentence), number, written);
            }
            wrong(order, number, written);
        }
        wrong(order, 99, written);
        written.add(order);
        ordered++;
        return new ChatResponse(List.of(new Generation(new AssistantMessage(String.join("\n", written)))));
    }

    private void wrong(String sentence, int number, List<String> written) {
        if (!sentence.isEmpty()) {
            written.add(cited(sentence, number));
            ordered++;
        }
    }

    private static String cited(String sentence, int number) {
        return sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1) + "[" + number + "]。"
                : sentence + "[" + number + "]";
    }

    /** Another figure, or the other sense; empty where there is neither. */
    private static String turned(String sentence) {
        var digit = DIGIT.matcher(sentence);
        if (digit.find()) {
            return digit.replaceFirst(String.valueOf((Integer.parseInt(digit.group()) + 3) % 10));
        }
        var may = MAY.matcher(sentence);
        return may.find() ? may.replaceFirst("不$0") : "";
    }
}
