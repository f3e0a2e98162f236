package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "十,10",
        "十二,12",
        "二十,20",
        "一百零五,105",
        "两百五,250",
        "二百五十,250",
        "一万二,12000",
        "一万零二,10002",
        "三千二百万,32000000",
        "两亿三千万,230000000",
        "二零二六,2026",
        "幺二三四五,12345",
        "3万2千,32000",
        "七,7"
    })
    void aNumeralHasItsValue(String numeral, long value) {
        assertThat(Numerals.value(numeral)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "水", "三栋", "一二三四五六七八九零一二三四五六七"})
    void whatIsNotOneNumeralHasNoValue(String text) {
        assertThat(Numerals.value(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,零",
        "10,十",
        "15,十五",
        "110,一百一十",
        "105,一百零五",
        "10010,一万零一十",
        "100000005,一亿零五",
        "-3,负三",
        "20260000,二千零二十六万"
    })
    void aNumberIsWrittenInChinese(long number, String expected) {
        assertThat(Numerals.toChinese(number)).isEqualTo(expected);
    }

    @Test
    void whateverIsWrittenReadsBackAsTheSameNumber() {
        long seed = 20_261_122L;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 5_000; i++) {
            long number = random.nextLong(1L << random.nextInt(1, 50));
            assertThat(Numerals.value(Numerals.toChinese(number)))
                    .as("seed %d, number %d", seed, number)
                    .hasValue(number);
        }
    }

    @Test
    void telephoneNumbersAreReadDigitByDigit() {
        assertThat(Numerals.readOut("13800001234", true)).isEqualTo("幺三八零零零零幺二三四");
        assertThat(Numerals.readOut("YT2026", false)).isEqualTo("YT二零二六");
    }

    @ParameterizedTest
    @CsvSource({
        "我家在三栋二单元五零一室,我家在3栋2单元501室",
        "电话幺三八零零零零幺二三四,电话13800001234",
        "二零二六年十一月二十二日,2026年11月22日",
        "停了三四个小时一直没来,停了三四个小时一直没来",
        "十分着急万一出事千万要来,十分着急万一出事千万要来",
        "等了十分钟,等了10分钟",
        "乱七八糟的一下一般一点都不好,乱七八糟的一下一般一点都不好",
        "下午三点来的收了两百五十块,下午3点来的收了250块"
    })
    void recognisedSpeechIsWrittenAsPeopleWriteIt(String heard, String written) {
        assertThat(Numerals.written(heard)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"三万块,3万块", "百分之三十,30%", "三点五元,3.5元", "１２３45,幺二三四五", "一百二十八,128", "两百,200"})
    void bothSpellingsOfANumberCompareEqual(String a, String b) {
        assertThat(Numerals.canonical(a)).isEqualTo(Numerals.canonical(b));
    }
}
