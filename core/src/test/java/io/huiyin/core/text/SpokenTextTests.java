package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.text.SpokenText.Likeness;
import io.huiyin.core.text.SpokenText.Match;
import org.junit.jupiter.api.Test;

class SpokenTextTests {

    @Test
    void findsAPhraseAsWrittenBeforeOneThatOnlySoundsTheSame() {
        var text = SpokenText.of("听谁说的，现在停水了");
        assertThat(text.find(SpokenText.of("停水"))).contains(new Match(7, 9, Likeness.SAME));
    }

    @Test
    void findsAPhraseThatWasMisheard() {
        assertThat(SpokenText.of("我家挺水了").find(SpokenText.of("停水")))
                .map(Match::likeness)
                .contains(Likeness.SOUNDS_SAME);
        assertThat(SpokenText.of("信福小区").find(SpokenText.of("幸福小区")))
                .map(Match::likeness)
                .contains(Likeness.SOUNDS_NEAR);
    }

    @Test
    void doesNotTakeAShortNearSoundForAPhrase() {
        assertThat(SpokenText.of("天水").find(SpokenText.of("停水"))).isEmpty();
    }

    @Test
    void isSureOfTwoSyllablesOnlyAsWritten() {
        var text = SpokenText.of("我拿到通知了，信福小区");
        assertThat(text.find(SpokenText.of("拿刀"))).isPresent();
        assertThat(text.findSurely(SpokenText.of("拿刀"))).isEmpty();
        assertThat(text.findSurely(SpokenText.of("幸福小区"))).isPresent();
    }

    @Test
    void keepsPositionsOfTheOriginalAcrossPunctuation() {
        assertThat(SpokenText.of("在 幸福、小区。").find(SpokenText.of("幸福小区"))).contains(new Match(2, 7, Likeness.SAME));
    }

    @Test
    void readsDigitsAsTheySound() {
        assertThat(SpokenText.of("3栋").find(SpokenText.of("三栋")))
                .map(Match::likeness)
                .contains(Likeness.SOUNDS_SAME);
    }

    @Test
    void givesPairsOfCharactersAndOfSounds() {
        var text = SpokenText.of("停水了");
        assertThat(text.characterGrams()).containsExactly("停水", "水了");
        assertThat(text.soundGrams()).containsExactly("ting_shui", "shui_le");
        assertThat(SpokenText.of("水").soundGrams()).containsExactly("shui");
        assertThat(SpokenText.of("！").characterGrams()).isEmpty();
    }
}
