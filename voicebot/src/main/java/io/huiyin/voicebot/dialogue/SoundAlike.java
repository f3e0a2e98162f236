package io.huiyin.voicebot.dialogue;

import io.huiyin.core.text.Pinyin;
import io.huiyin.core.text.Pinyin.Syllable;
import java.util.List;

/** How far one syllable is from another when a telephone and a recogniser stand between them. */
final class SoundAlike {

    /** Same sound, other character: hardly a difference, but the right character wins when both are there. */
    private static final double OTHER_CHARACTER = 0.05;

    private SoundAlike() {}

    /** @return 0.05 same sound, 0.25 a careless ear, 0.6 half of it, 1 nothing in common */
    static double cost(Syllable heard, Syllable meant) {
        if (heard.plain().equals(meant.plain())) {
            return OTHER_CHARACTER;
        }
        return 1 - Pinyin.similarity(List.of(heard), List.of(meant));
    }

    /** 不 and 没 are looked for by sound even when they stand alone: a denial that is overheard turns an answer round. */
    static boolean denial(String plain) {
        return plain.equals("bu") || plain.equals("mei");
    }
}
