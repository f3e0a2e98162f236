package io.huiyin.voicebot.speech.language;

import io.huiyin.core.brief.NightLabels;
import io.huiyin.core.brief.Part;
import io.huiyin.core.call.CallCorrections;
import io.huiyin.core.call.CallCorrections.Correction;
import io.huiyin.core.text.Masking;
import io.huiyin.core.text.Simplified;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What people put right, or found right in the morning, as material: the lines of one half of the calls are counted as text, by those of the other half
 * versions are compared. A correction is rare and worth more for measuring than a hundred tickets; a call's lines stay together.
 * Of what was taken after hours each place and time as it is right counts as text: the city's own places in its citizens' words.
 */
@Component
class AgentCorrections {

    /** Newest ones: more say nothing new, and each is corrected twice in measuring, some milliseconds each. */
    static final int MOST = 4_000;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final CallCorrections calls;
    private final NightLabels nights;

    AgentCorrections(CallCorrections calls, NightLabels nights) {
        this.calls = calls;
        this.nights = nights;
    }

    /**
     * @param counted what was said, without who said it
     * @param nights what people found right of calls after hours, likewise
     */
    record Material(List<String> counted, List<Correction> keptOut, List<String> nights) {}

    Material read() {
        var all = calls.newest(MOST);
        return new Material(
                all.stream()
                        .filter(one -> !isKeptOut(one))
                        .map(one -> Masking.without(one.said()))
                        .toList(),
                all.stream().filter(AgentCorrections::isKeptOut).toList(),
                nights.newest(MOST).stream()
                        .filter(label ->
                                label.part() != Part.PHONE && !label.meant().isBlank())
                        .map(label -> Masking.without(label.meant()))
                        .toList());
    }

    private static boolean isKeptOut(Correction one) {
        return Math.floorMod(one.call().value().hashCode(), 2) == 0;
    }

    /** How many of them this corrector would have made by itself, 0…1: letters, characters and digits count, marks do not. */
    static double share(List<Correction> corrections, Corrector corrector) {
        return corrections.stream()
                        .filter(one -> words(corrector.correct(Simplified.of(one.heard())))
                                .equals(words(one.said())))
                        .count()
                / (double) corrections.size();
    }

    private static String words(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
