package io.huiyin.callbackrobot.survey;

import io.huiyin.voicebot.speech.synthesis.FixedPrompts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the robot says in every callback. */
@Component
final class SurveyPrompts implements FixedPrompts {

    @Override
    public List<String> texts() {
        SurveyScript script = SurveyScript.read();
        Stream<String> questions =
                script.questions().values().stream().flatMap(asking -> Stream.of(asking.ask(), asking.again()));
        // the greeting is the city's own, which its profile gives
        Stream<String> opening = Stream.of(script.opening().replace("{greeting}", ""));
        return Stream.of(opening, questions, script.replies().values().stream())
                .flatMap(texts -> texts)
                .toList();
    }
}
