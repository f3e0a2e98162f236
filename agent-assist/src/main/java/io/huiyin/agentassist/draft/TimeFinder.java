package io.huiyin.agentassist.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds when it happened, in the citizen's words, with the day they mean behind it. */
final class TimeFinder {

    private static final String NUMBER = "[0-9一二三四五六七八九十两几半]{1,3}";
    private static final String PART = "(早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|凌晨|夜间|晚|早)";

    private static final Pattern TIME =
            Pattern.compile("((?<day>今天|昨天|前天|大前天|今早|今晚|昨晚|昨夜)的?" + PART + "?|(上|这|本)个?(周|星期|礼拜)([一二三四五六日天末])?"
                    + PART + "?|(去年|今年|上个月|这个月|月初|月底)(" + NUMBER + "月)?(份)?|" + NUMBER + "月" + NUMBER + "[日号]" + PART
                    + "?|" + NUMBER
                    + "(天|周|个星期|个月|年|个小时|小时)(之?前|以前|了|多)|每天" + PART + "?|这几天|最近|刚才|刚刚|" + PART + ")(" + NUMBER
                    + "点(半|多|钟|左右|" + NUMBER + "分)?)?");

    private static final Map<String, Integer> DAYS_AGO =
            Map.of("今天", 0, "今早", 0, "今晚", 0, "昨天", 1, "昨晚", 1, "昨夜", 1, "前天", 2, "大前天", 3);

    private final Clock clock;

    TimeFinder(Clock clock) {
        this.clock = clock;
    }

    /** The longest expression: the most exact one; e.g. {@code 昨天晚上（2026-11-21）}. */
    Optional<String> find(String text) {
        String best = null;
        String day = null;
        var matcher = TIME.matcher(text);
        while (matcher.find()) {
            if (best == null || matcher.group().length() > best.length()) {
                best = matcher.group();
                day = matcher.group("day");
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        var ago = day == null ? null : DAYS_AGO.get(day);
        return Optional.of(
                ago == null ? best : best + "（" + LocalDate.now(clock).minusDays(ago) + "）");
    }
}
