package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictatedNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "幺三八零零零零幺二三四|13800001234",
                "幺三八，零零零零，嗯，幺二三四|13800001234",
                "一三八 零零零零 一二三四|13800001234",
                "我的电话是幺三九，四个零，一二三四。|我的电话是13900001234。",
                "幺三八两个八，然后零零，幺二三四|13888001234",
                "要三八零零零零幺二三四|13800001234",
                "幺三八零零山零要二三四|13800301234",
                "幺三拐零洞零零幺勾三四|13700001934",
                "零四七杠六一二三四五六七|04761234567",
                "三五零九九九幺九九零零幺零幺幺二三叉|35099919900101123X",
                "三五零九九九 幺九九零零幺零幺 幺二三四|350999199001011234",
                "二零二六幺幺二三，零零零七|202611230007"
            })
    void whatIsDictatedIsWrittenInDigits(String said, String written) {
        assertThat(DictatedNumbers.written(said)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"我要投诉", "就用这个号码", "不是这个号码", "我住山上，是真的"})
    void wordsStayWords(String said) {
        assertThat(DictatedNumbers.written(said)).isEqualTo(said);
    }
}
