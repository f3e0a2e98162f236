package io.huiyin.evaluation.turns;

import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.callbackrobot.survey.Survey;
import io.huiyin.callbackrobot.survey.Understanding;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;
import java.util.Locale;

/** What the robot asked. @param prompt words that the recogniser then expects; empty for none */
record Asked(Expectation expectation, String prompt) {

    private static final Survey SURVEY = new Survey(new Understanding(), Duration.ZERO);

    /** @param name a question of the survey, place, number (phone), demand (intake); else a short answer is awaited */
    static Asked named(String name) {
        return switch (name) {
            case "demand", "intake" -> new Asked(Expectation.DEMAND, "");
            // prompts of the demo city's dialogue after hours
            case "place", "address" -> new Asked(Expectation.PLACE, "小区，路，街道，号，栋，单元。");
            case "number", "phone" -> new Asked(Expectation.PHONE, "电话号码，幺三八零零。");
            case "person", "contacted", "resolved", "satisfaction" ->
                new Asked(Expectation.ANSWER, SURVEY.expect(Question.valueOf(name.toUpperCase(Locale.ROOT))));
            default -> new Asked(Expectation.ANSWER, "");
        };
    }
}
