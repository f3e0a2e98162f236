package io.huiyin.agentassist.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shortens what the citizen said to what a unit needs: sentences are kept or left out, never rewritten. */
final class Summary {

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_CONTENT = 600;

    private static final Pattern SENTENCES = Pattern.compile("[。？！?!\\n]+");
    private static final Pattern CLAUSES = Pattern.compile("[，,；;、\\s]+");

    /** Whole clauses that say nothing about the matter. */
    private static final Pattern EMPTY_CLAUSE = Pattern.compile(
            "(喂|嗯|啊|哦|那个|你好|您好|谢谢|感谢|好的?|行|对|对的|是的?|是这样的?|麻烦(你们?|您)?了?|没有了|没了|就这样|就是|再见|不好意思|请问(一下)?|我想(反映|问|咨询|投诉)(一下)?(一个|个)?(问题|情况|事情?)?|可以|知道了)+(吧|啊|呢|了|哈)?");

    /** Openings of a clause that can go without loss. */
    private static final Pattern OPENING =
            Pattern.compile("^(喂|嗯|啊|那个|你好|您好|就是说?|然后|是这样的?|请问(一下)?|我想(反映|问|咨询)(一下)?|我跟(你|您)说)+");

    /** What the citizen asks for, as against what happened. */
    private static final Pattern REQUEST =
            Pattern.compile("能不能|可不可以|希望|要求|请求|尽快|赶紧|赶快|派人|帮(我|忙)|给(我|个)?(处理|解决|答复|说法)|什么时候(能|可以|才)");

    /** Name, number: they have fields of their own and do not belong in a text that many read. */
    private static final Pattern PRIVATE = Pattern.compile("我姓|免贵姓|我叫|(电话|手机|号码).{0,4}是|[0-9零一二三四五六七八九幺]{7,}");

    /** @return what happened, then {@code 诉求：} and what is asked for */
    String content(List<String> sentences) {
        var facts = new LinkedHashSet<String>();
        var requests = new LinkedHashSet<String>();
        for (var utterance : sentences) {
            for (var sentence : SENTENCES.split(utterance)) {
                for (var clause : clauses(sentence)) {
                    (REQUEST.matcher(clause).find() ? requests : facts).add(clause);
                }
            }
        }
        var text = new StringBuilder(String.join("，", facts));
        if (!requests.isEmpty()) {
            text.append(text.isEmpty() ? "诉求：" : "。诉求：").append(String.join("，", requests));
        }
        if (!text.isEmpty()) {
            text.append("。");
        }
        return cut(text.toString(), LONGEST_CONTENT);
    }

    /** @return place and matter, or place and the clause that says most */
    String title(@Nullable String place, @Nullable String matter, List<String> sentences) {
        var what = matter == null ? mainClause(sentences) : matter;
        if (place == null || what.contains(place)) {
            return cut(what, LONGEST_TITLE);
        }
        int room = LONGEST_TITLE - what.length();
        return room < 2 ? cut(what, LONGEST_TITLE) : cut(place, room) + what;
    }

    private static String mainClause(List<String> sentences) {
        var best = "";
        for (var utterance : sentences) {
            for (var sentence : SENTENCES.split(utterance)) {
                for (var clause : clauses(sentence)) {
                    if (clause.length() > best.length()
                            && !REQUEST.matcher(clause).find()) {
                        best = clause;
                    }
                }
            }
        }
        return best;
    }

    private static List<String> clauses(String sentence) {
        var kept = new ArrayList<String>();
        for (var clause : CLAUSES.split(sentence)) {
            var rest = OPENING.matcher(clause).replaceFirst("");
            if (rest.length() > 1
                    && !EMPTY_CLAUSE.matcher(rest).matches()
                    && !PRIVATE.matcher(rest).find()) {
                kept.add(rest);
            }
        }
        return kept;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
