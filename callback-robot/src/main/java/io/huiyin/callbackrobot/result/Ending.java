package io.huiyin.callbackrobot.result;

import io.huiyin.callbackrobot.survey.CallbackOutcome;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Completed;
import io.huiyin.callbackrobot.survey.GivenAnswer;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome means for the ticket. Closed is only what is solved and not unhappy; whatever is unhappy, not solved
 * or only partly solved, or was never spoken about, is handled again; all that is not certain goes to a human.
 *
 * @param satisfaction 5…1, null when not said without doubt
 * @param solved null likewise; partly is not
 */
public record Ending(
        Verdict verdict,
        @Nullable Integer satisfaction,
        @Nullable Boolean solved,
        String note) {

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("completed", "已完成"),
            Map.entry("noAnswer", "无人接听"),
            Map.entry("busy", "占线"),
            Map.entry("rejected", "拒接或接通即挂断"),
            Map.entry("unreachable", "无法接通"),
            Map.entry("machine", "语音信箱或提示音"),
            Map.entry("wrongPerson", "不是本人"),
            Map.entry("refused", "拒绝回访"),
            Map.entry("postponed", "现在不方便"),
            Map.entry("handedOver", "转人工"),
            Map.entry("failed", "呼叫失败"));
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("CONTACTED yes", "已联系"),
            Map.entry("CONTACTED no", "未联系"),
            Map.entry("CONTACTED unsure", "是否联系不清楚"),
            Map.entry("RESOLVED yes", "已解决"),
            Map.entry("RESOLVED partly", "部分解决"),
            Map.entry("RESOLVED no", "未解决"),
            Map.entry("SATISFACTION 5", "非常满意"),
            Map.entry("SATISFACTION 4", "满意"),
            Map.entry("SATISFACTION 3", "基本满意"),
            Map.entry("SATISFACTION 2", "不满意"),
            Map.entry("SATISFACTION 1", "非常不满意"));

    /** A robot's callback that ends here. */
    public static Ending of(CallbackOutcome outcome) {
        String level = value(outcome.answers(), Question.SATISFACTION);
        Integer satisfaction = level == null ? null : Integer.valueOf(level);
        Verdict verdict = outcome instanceof Completed ? judge(outcome.answers()) : Verdict.HUMAN;
        String solved = value(outcome.answers(), Question.RESOLVED);
        return new Ending(verdict, satisfaction, solved == null ? null : solved.equals("yes"), note(outcome));
    }

    /** No robot rings at all, or none any more. */
    public static Ending human(String reason) {
        return new Ending(Verdict.HUMAN, null, null, reason);
    }

    private static Verdict judge(List<GivenAnswer> answers) {
        boolean unhappy = answers.stream().anyMatch(a -> says(a, a.question()::unhappy));
        if (unhappy || "partly".equals(value(answers, Question.RESOLVED))) {
            return Verdict.REWORK;
        }
        boolean solved = "yes".equals(value(answers, Question.RESOLVED));
        boolean rated = value(answers, Question.SATISFACTION) != null;
        return solved && rated ? Verdict.CLOSE : Verdict.HUMAN;
    }

    private static boolean says(GivenAnswer answer, Predicate<String> rule) {
        return answer.question() != Question.PERSON
                && !answer.doubtful()
                && answer.value() != null
                && rule.test(answer.value());
    }

    private static @Nullable String value(List<GivenAnswer> answers, Question question) {
        return answers.stream()
                .filter(a -> a.question() == question && !a.doubtful())
                .map(GivenAnswer::value)
                .findFirst()
                .orElse(null);
    }

    private static String note(CallbackOutcome outcome) {
        String said = outcome.answers().stream()
                .filter(a -> !a.doubtful())
                .map(a -> VALUES.get(a.question() + " " + a.value()))
                .filter(words -> words != null)
                .collect(Collectors.joining("，"));
        String reason = outcome.note().isEmpty() ? "" : "（" + outcome.note() + "）";
        return "机器人回访" + OUTCOMES.get(outcome.word()) + reason + (said.isEmpty() ? "" : "：" + said);
    }
}
