package io.huiyin.voicebot.speech.synthesis;

import java.util.ArrayList;
import java.util.List;

/** A word as written and as spoken: as many syllables as characters, but for a letter, which may have more. */
record Word(String text, List<Syllable> syllables) {

    Word {
        syllables = List.copyOf(syllables);
    }

    int length() {
        return syllables.size();
    }

    int tone(int place) {
        return syllables.get(place).tone();
    }

    int lastTone() {
        return syllables.getLast().tone();
    }

    Word withTone(int place, int tone) {
        var changed = new ArrayList<>(syllables);
        changed.set(place, changed.get(place).withTone(tone));
        return new Word(text, changed);
    }
}
