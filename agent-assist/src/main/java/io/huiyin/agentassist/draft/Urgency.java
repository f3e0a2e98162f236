package io.huiyin.agentassist.draft;

import io.huiyin.core.text.SpokenText;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Danger to life or property, and outage of what a home cannot do without. */
final class Urgency {

    private static final List<SpokenText> DANGERS = spoken(
            "爆管", "水管爆", "漏气", "燃气泄漏", "煤气味", "燃气味", "漏电", "触电", "电线断", "电线掉", "塌陷", "塌方", "倒塌", "着火", "起火", "冒烟", "爆炸",
            "井盖丢", "井盖没", "井盖不见", "井盖缺失", "困在电梯", "电梯困人", "被困", "溺水", "晕倒", "昏倒", "流血", "中毒", "决堤", "积水进", "倒灌", "有人受伤",
            "要跳楼", "想自杀");

    private static final List<SpokenText> OUTAGES =
            spoken("停水", "停电", "停气", "断水", "断电", "断气", "停暖", "没有水", "没有电", "没水了", "没电了");

    /** Where one thing said ends and another may be asked. */
    private static final Pattern SENTENCES = Pattern.compile("[。？！；?!;]");

    /** Asking about it is not having it. */
    private static final List<String> ASKING =
            List.of("停水通知", "停电通知", "计划停", "会不会停", "要停水吗", "要停电吗", "恢复供水了", "恢复供电了", "停水费", "停车");

    /** What might happen, or happened long ago, has not happened now: as far as the comma. */
    private static final Pattern NOT_NOW =
            Pattern.compile("(万一|以防|防止|预防|如果|要是|容易|恐怕|生怕|就怕|担心|去年|前年|上个月|以前)[^，。！？；,.!?;]*");

    /**
     * Danger counts whatever else is asked, an outage unless it is only asked about.
     *
     * @param matterWords words of the matter that the demand is about: a sign among them is believed by its sound alone
     * @param asks whether a sentence only asks
     */
    boolean urgent(String text, List<String> matterWords, Predicate<String> asks) {
        if (said(DANGERS, text, matterWords)) {
            return true;
        }
        String told = SENTENCES
                .splitAsStream(text)
                .filter(sentence -> !asks.test(sentence))
                .collect(Collectors.joining("。"));
        return said(OUTAGES, told, matterWords);
    }

    private static boolean said(List<SpokenText> signs, String text, List<String> matterWords) {
        var asked = text;
        for (var phrase : ASKING) {
            asked = asked.replace(phrase, "");
        }
        var spoken = SpokenText.of(NOT_NOW.matcher(asked).replaceAll(""));
        return signs.stream().anyMatch(sign -> {
            var match = matterWords.contains(sign.text()) ? spoken.find(sign) : spoken.findSurely(sign);
            return match.filter(m -> m.likeness() != SpokenText.Likeness.SOUNDS_NEAR)
                    .isPresent();
        });
    }

    private static List<SpokenText> spoken(String... signs) {
        return Stream.of(signs).map(SpokenText::of).toList();
    }
}
