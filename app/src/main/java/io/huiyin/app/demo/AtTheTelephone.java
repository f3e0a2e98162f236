package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The citizen who is called back: lets the robot speak out, then answers each question as the scene says. */
final class AtTheTelephone implements CallbackAnswers {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(60);

    private final Scene scene;
    private final Citizen citizen;
    private final Heard<CallEvent> ears;
    private final Function<String, AudioFrame> voice;

    /** @param voice makes the citizen's words to sound */
    AtTheTelephone(Scene scene, Citizen citizen, Heard<CallEvent> ears, Function<String, AudioFrame> voice) {
        this.scene = scene;
        this.citizen = citizen;
        this.ears = ears;
        this.voice = voice;
    }

    @Override
    public Map<String, Object> give(Duration patience) {
        var rang = ears.awaitNext(0, patience, this::outbound)
                .orElseThrow(() -> new StationFailed("callback", "the robot did not ring"));
        citizen.answer();
        Map<String, Object> story = new LinkedHashMap<>();
        int heard = rang.next();
        while (true) {
            var turn = ears.awaitNext(heard, BETWEEN_QUESTIONS, e -> turn(rang.what(), e))
                    .orElseThrow(() -> new StationFailed("callback", "the robot fell silent"));
            heard = turn.next();
            if (turn.what().over()) {
                return story;
            }
            answer(turn.what().said(), story);
        }
    }

    private void answer(String said, Map<String, Object> story) {
        // what the robot tells comes first, what it asks last
        String question = said.substring(said.lastIndexOf('。', said.length() - 2) + 1);
        if (question.contains("满意")) {
            say(scene.satisfied());
            story.put("satisfaction", scene.satisfied());
        } else if (question.contains("解决")) {
            say(scene.resolved());
            story.put("resolved", scene.resolved());
        } else if (question.contains("联系")) {
            say(scene.contacted());
            story.put("contacted", scene.contacted());
        } else if (question.contains("方便") || question.contains("本人")) {
            say(scene.byKey() ? "1" : "是的，方便");
        }
    }

    private void say(String words) {
        if (scene.byKey()) {
            citizen.press(words.charAt(0));
        } else {
            citizen.speak(voice.apply(words));
        }
    }

    /** @param over the call has ended */
    private record Turn(String said, boolean over) {}

    private Optional<CallId> outbound(CallEvent event) {
        return event instanceof CallEvent.Rang rang
                        && rang.head().direction() == Call.Direction.OUTBOUND
                        && rang.head().citizenNumber().equals(scene.number())
                ? Optional.of(rang.call())
                : Optional.empty();
    }

    private static Optional<Turn> turn(CallId call, CallEvent event) {
        if (!event.call().equals(call)) {
            return Optional.empty();
        }
        return switch (event) {
            case CallEvent.TextFinal said
            when said.speaker() == Speaker.ROBOT -> Optional.of(new Turn(said.text(), false));
            case CallEvent.Ended ended -> Optional.of(new Turn("", true));
            default -> Optional.empty();
        };
    }
}
