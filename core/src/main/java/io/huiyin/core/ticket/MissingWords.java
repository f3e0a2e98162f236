package io.huiyin.core.ticket;

import org.jspecify.annotations.Nullable;

/** Something that people must be able to read later was left empty. */
public final class MissingWords extends RuntimeException {

    private final String field;

    /** @param field the name of what was left empty, as the request calls it */
    public MissingWords(String field) {
        super("“" + label(field) + "”不能为空");
        this.field = field;
    }

    /**
     * The words, trimmed.
     *
     * @throws MissingWords when there is nothing to read
     */
    public static String needed(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new MissingWords(field);
        }
        return words.strip();
    }

    public String field() {
        return field;
    }

    private static String label(String field) {
        return switch (field) {
            case "title" -> "标题";
            case "content" -> "内容";
            case "answer", "reply" -> "答复";
            case "note" -> "联系记录";
            case "reason" -> "理由";
            case "basis" -> "依据";
            case "name" -> "名称";
            case "route" -> "告知途径";
            case "words" -> "处置情况";
            case "told" -> "告知诉求人的情况";
            case "addressee" -> "提请对象";
            case "by" -> "决定人";
            case "decision" -> "决定";
            case "minutes" -> "会议纪要";
            case "meant" -> "更正";
            default -> field;
        };
    }
}
