package io.huiyin.voicebot.speech.recognition;

import java.util.regex.Pattern;

/**
 * What Whisper says when nobody speaks: a remark in brackets, its own prompt, or the same thing again and again.
 */
final class Hallucination {

    /** (音声), （笑）, [音乐], and the 220 opening brackets that loud noise gives. */
    private static final Pattern REMARK =
            Pattern.compile("[\\s。.,，]*(?:[(（\\[【♪*]+[^()（）\\[\\]【】♪*]{0,12}[)）\\]】♪*]*[\\s。.,，]*)+");
    /** One to eight characters said more than five times in a row: no caller does that. */
    private static final Pattern LOOP = Pattern.compile("(.{1,8}?)\\1{5,}");
    /** A digit may well come six times in a row: 000000. */
    private static final Pattern NUMBER = Pattern.compile("[0-9零〇一二三四五六七八九幺]+");

    /** 以下是普通, 普通话的: the beginning of its instruction, read aloud at a cough. */
    private static final Pattern PROMPT_BEGUN =
            Pattern.compile("[\\s。.,，]*(?:以下是普(?:通[话話]?)?|(?:这位是|这就是|这次是)?普通[话話])的?[\\s。.,，]*");

    private Hallucination() {}

    /** The text, or nothing when nobody can have said it. */
    static String removed(String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)
                || REMARK.matcher(text).matches()
                || isPrompt(text)) {
            return "";
        }
        var loop = LOOP.matcher(text);
        while (loop.find()) {
            if (!NUMBER.matcher(loop.group(1)).matches()) {
                return "";
            }
        }
        return text;
    }

    /** 这位是普通话的句子: its instruction read aloud. */
    private static boolean isPrompt(String text) {
        return PROMPT_BEGUN.matcher(text).matches()
                || text.length() <= WhisperTask.PROMPT.length() + 4
                        && (text.contains("普通话的句子") || text.contains("普通話的句子"));
    }
}
