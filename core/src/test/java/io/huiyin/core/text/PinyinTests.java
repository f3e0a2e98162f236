package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @Test
    void polyphonesAreReadByTheirPhrase() {
        assertThat(Pinyin.plain("重庆的银行")).containsExactly("chong", "qing", "de", "yin", "hang");
        assertThat(Pinyin.toned("停水了")).containsExactly("ting2", "shui3", "le5");
    }

    @Test
    void punctuationIsSilentAndEverySyllableKnowsItsCharacter() {
        var syllables = Pinyin.syllables("好的，3栋 A座");
        assertThat(syllables)
                .extracting(Pinyin.Syllable::plain)
                .containsExactly("hao", "de", "san", "dong", "a", "zuo");
        assertThat(syllables).extracting(Pinyin.Syllable::at).containsExactly(0, 1, 3, 4, 6, 7);
    }

    @Test
    void umlautIsWrittenV() {
        assertThat(Pinyin.plain("绿化")).containsExactly("lv", "hua");
    }

    @ParameterizedTest
    @CsvSource({"这里,责里", "吃饭,词饭", "是的,四的", "牛奶,流来", "平房,贫房", "福建,胡建", "飞机,灰机", "三栋,3栋"})
    void soundsThatSouthernersMixUpAreEqual(String a, String b) {
        assertThat(Pinyin.fuzzyEquals(a, b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"解决了,没解决", "满意,不满意", "水,电"})
    void differentWordsStayDifferent(String a, String b) {
        assertThat(Pinyin.fuzzyEquals(a, b)).isFalse();
        assertThat(Pinyin.similarity(a, b)).isLessThan(0.8);
    }

    @Test
    void likenessRunsFromNothingToTheSameSound() {
        assertThat(Pinyin.similarity("幸福小区", "性福晓区")).isEqualTo(1);
        assertThat(Pinyin.similarity("非常满意", "非常买意")).isGreaterThan(0.8);
        assertThat(Pinyin.similarity("幸福小区", "")).isZero();
        assertThat(Pinyin.similarity("水务", "水务集团")).isEqualTo(0.5);
    }

    @Test
    void aPhraseIsFoundWhereItSounds() {
        assertThat(Pinyin.contains("我家住在性福小区三栋", "幸福小区")).isTrue();
        assertThat(Pinyin.contains("我家住在幸福", "幸福小区")).isFalse();
        assertThat(Pinyin.contains("任何话", "，")).isFalse();
        var match = Pinyin.find(Pinyin.syllables("我家，住在信福晓区三栋"), Pinyin.syllables("幸福小区"));
        assertThat("我家，住在信福晓区三栋".substring(match.from(), match.to())).isEqualTo("信福晓区");
        assertThat(match.likeness()).isGreaterThan(0.9);
    }
}
