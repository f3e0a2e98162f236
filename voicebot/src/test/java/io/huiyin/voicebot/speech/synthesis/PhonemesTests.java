package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonemesTests {

    @ParameterizedTest
    @CsvSource({
        "ni2 hao3, ni↗xau↓",
        "nin2 hao3, ni↗nxau↓",
        "zhe4 li5, ꭧɤ↘li",
        "shi4, ʂɨ↘",
        "xian4, ɕjɛ↘n",
        "zheng4 wu4, ꭧə↘ŋu↘",
        "qu4, ʨʰy↘",
        "yue4, ɥe↘",
        "yuan2, ɥɛ↗n",
        "lü4 nü3, ly↘ny↓",
        "jiong3, ʨjʊ↓ŋ",
        "er4, ɚ↘",
        "liu4 hui4 lun2, ljou↘xwei↘lwə↗n",
        "weng1 wo3, wə→ŋwo↓",
        "bo1, pwo→",
        "ri4 zi5, ɻɨ↘ʦɨ"
    })
    void aSyllableIsInitialFinalAndArrow(String pinyin, String phonemes) {
        assertThat(Phonemes.of(
                        Arrays.stream(pinyin.split(" ")).map(Syllable::numbered).toList()))
                .contains(phonemes);
    }

    @Test
    void whatIsNoSyllableHasNone() {
        assertThat(Phonemes.of(Arrays.asList(Syllable.numbered("xyz1")))).isEmpty();
    }

    @Test
    void aToneMarkIsATone() {
        assertThat(Syllable.marked("lǜ")).isEqualTo(new Syllable("lü", 4));
        assertThat(Syllable.marked("zhuāng")).isEqualTo(new Syllable("zhuang", 1));
        assertThat(Syllable.marked("de")).isEqualTo(new Syllable("de", Syllable.NEUTRAL));
    }
}
