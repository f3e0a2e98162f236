package io.huiyin.agentassist.answer;

import io.huiyin.core.text.Numerals;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an entry says a sentence: in nearly its characters, clause by clause, with its numbers in their order and its yes
 * and no. Stricter than it need be: a sentence that is lost costs a word, one that is wrong costs a citizen's way.
 */
final class Support {

    /** Of a clause's pairs of characters, in the entry … */
    private static final double CLAUSE = 0.6;
    /** … and of the whole sentence's. */
    private static final double SENTENCE = 0.7;
    /** Shorter clauses have too few pairs to judge by. */
    private static final int SHORT_CLAUSE = 4;

    /** What a spoken answer is made of. No markup, no code, no address of a page. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9０-９，。、；：？！“”‘’（）《》〈〉〔〕「」—…·,.;:?!()%％‰℃°~～+\\-/ ]+");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
    /** These hold a numeral and mean none. */
    private static final Pattern NO_NUMBER = Pattern.compile("一般|一旦|一定|一起|一直|万一|统一|一并|进一步|同一|一样|之一");

    /** A number with what it counts. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:点\\d+)?[\\p{IsHan}]?");

    /** The end of the name of a place or of a unit; what stands before it must be the entry's. */
    private static final Pattern PLACE =
            Pattern.compile("[\\p{IsHan}]{2}(路|街|巷|道|村|镇|区|县|市|小区|大厦|大厅|中心|局|所|站|院|校|公司|集团|窗口|楼|栋)");

    private static final Pattern NO = Pattern.compile("不|未|无|没|非|勿|莫|禁|免|拒|停止|取消|失效|除外");

    /** Words on which an answer turns. */
    private static final List<String> LOADED = List.of(
            "可以", "可", "必须", "应当", "应", "须", "需", "得", "只", "仅", "都", "均", "全部", "全额", "所有", "任何", "一律", "免费", "收费",
            "费用", "有效", "立即", "马上", "保证", "承诺", "赔偿", "补偿", "补贴", "罚款", "转账", "汇款", "密码", "验证码", "银行卡", "身份证", "电话",
            "拨打", "加微信", "网址", "链接", "点击", "违法", "合法", "同意", "批准");

    private final String canonical;
    private final Set<String> pairs;
    private final List<Clause> clauses;

    private record Clause(String text, Set<String> pairs) {}

    Support(String entry) {
        canonical = canonical(entry);
        pairs = Pairs.of(canonical);
        clauses = Sentences.clauses(entry).stream()
                .map(Support::canonical)
                .map(text -> new Clause(text, Pairs.of(text)))
                .toList();
    }

    private static String canonical(String text) {
        return Numerals.canonical(NO_NUMBER.matcher(text).replaceAll(""));
    }

    boolean says(String sentence) {
        if (!PLAIN.matcher(sentence).matches()) {
            return false;
        }
        var plain = canonical(sentence);
        return Pairs.within(Pairs.of(plain), pairs) >= SENTENCE
                && all(LATIN, plain)
                && all(PLACE, plain)
                && Sentences.clauses(sentence).stream().map(Support::canonical).allMatch(this::saysClause);
    }

    private boolean all(Pattern what, String sentence) {
        return what.matcher(sentence).results().allMatch(found -> canonical.contains(found.group()));
    }

    private boolean saysClause(String clause) {
        if (!numbersInOrder(clause)) {
            return false;
        }
        var own = Pairs.of(clause);
        if (Pairs.letters(clause).length() >= SHORT_CLAUSE && Pairs.within(own, pairs) < CLAUSE) {
            return false;
        }
        var like = clauses.stream().max(Comparator.comparingDouble(c -> likeness(own, c.pairs())));
        return like.isPresent() && sameSense(clause, like.get().text());
    }

    /** Of several that hold the clause, the one with least beside it. */
    private static double likeness(Set<String> clause, Set<String> other) {
        return Pairs.within(clause, other) + 0.1 * Pairs.within(other, clause);
    }

    private boolean numbersInOrder(String clause) {
        int from = 0;
        for (var number : NUMBER.matcher(clause).results().toList()) {
            int at = wholeNumber(number.group(), from);
            if (at < 0) {
                return false;
            }
            from = at + number.group().length();
        }
        return true;
    }

    /** Not as the end of a longer number. */
    private int wholeNumber(String number, int from) {
        int at = canonical.indexOf(number, from);
        while (at > 0 && digitOrPoint(canonical, at - 1)) {
            at = canonical.indexOf(number, at + 1);
        }
        boolean cut = at >= 0
                && Character.isDigit(number.charAt(number.length() - 1))
                && at + number.length() < canonical.length()
                && Character.isDigit(canonical.charAt(at + number.length()));
        return cut ? -1 : at;
    }

    private static boolean digitOrPoint(String text, int at) {
        return Character.isDigit(text.charAt(at))
                || (text.charAt(at) == '点' && at > 0 && Character.isDigit(text.charAt(at - 1)));
    }

    private static boolean sameSense(String clause, String entry) {
        return count(clause) == count(entry) && LOADED.stream().allMatch(w -> !clause.contains(w) || entry.contains(w));
    }

    private static long count(String text) {
        return NO.matcher(text).results().count();
    }
}
