package io.huiyin.voicebot.speech.synthesis;

import java.text.Normalizer;

/**
 * One syllable of Mandarin.
 *
 * @param sound pinyin without tone, {@code ü} written so: {@code zhuang}, {@code lü}
 * @param tone 1 to 4, 5 for the neutral tone
 */
record Syllable(String sound, int tone) {

    static final int NEUTRAL = 5;

    /** By number, {@code lü4}; without one it is neutral. */
    static Syllable numbered(String written) {
        var last = written.charAt(written.length() - 1);
        return Character.isDigit(last)
                ? new Syllable(written.substring(0, written.length() - 1), last - '0')
                : new Syllable(written, NEUTRAL);
    }

    /** By mark, {@code lǜ}; without one it is neutral. */
    static Syllable marked(String written) {
        var sound = new StringBuilder();
        var tone = NEUTRAL;
        for (var c : Normalizer.normalize(written, Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case '\u0304' -> tone = 1;
                case '\u0301' -> tone = 2;
                case '\u030C' -> tone = 3;
                case '\u0300' -> tone = 4;
                case '\u0308' -> sound.setCharAt(sound.length() - 1, 'ü');
                default -> sound.append(c);
            }
        }
        return new Syllable(sound.toString(), tone);
    }

    Syllable withTone(int other) {
        return new Syllable(sound, other);
    }

    @Override
    public String toString() {
        return sound + tone;
    }
}
