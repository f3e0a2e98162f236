package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingsTests {

    private static final TurnSettings SETTINGS = TurnSettings.USUAL;

    private static Duration after(String text, Expectation expectation) {
        return SETTINGS.enough(text, expectation);
    }

    @Test
    void aTextIsLookedAtByItsLastCharactersItsLengthAndItsKind() {
        assertThat(Endings.features("路灯，修好了。", Expectation.ANSWER))
                .contains("answer", "answer2", "…了", "answer…了", "…好了", "…修好了", "…灯修好了", "~路灯", "~灯修");
        assertThat(Endings.features("嗯", Expectation.DEMAND)).containsExactly("demand", "demand0", "…嗯", "demand…嗯");
        assertThat(Endings.features("。", Expectation.DEMAND)).containsExactly("demand", "demand0");
    }

    @Test
    void whatWasNeverSeenWeighsNothing() {
        var endings = new Endings(Map.of("…好了", 1.5, "answer", -0.5));
        assertThat(endings.wholeness("修好了", Expectation.ANSWER)).isEqualTo(1);
        assertThat(endings.wholeness("修好了", Expectation.DEMAND)).isEqualTo(1.5);
        assertThat(endings.wholeness("没修", Expectation.DEMAND)).isZero();
    }

    @Test
    void theyAreWrittenALineEach(@TempDir Path folder) throws IOException {
        var file = folder.resolve("endings.tsv");
        new Endings(Map.of("…了", 0.126, "answer", -1.0)).write(file);
        assertThat(file).hasContent("answer\t-1.00\n…了\t0.13\n");
    }

    @ParameterizedTest
    @CsvSource({"已经修好了谢谢, 已经修", "我觉得还可以吧, 我觉得还", "都处理完了, 都处理", "没有人联系过我, 没有人联", "没有人联系过我, 没"})
    void afterAnAnswerTheRobotWaitsLessThanAfterItsBeginning(String whole, String begun) {
        assertThat(after(whole, Expectation.ANSWER)).isLessThan(after(begun, Expectation.ANSWER));
    }

    @Test
    void itNeverWaitsLessThanAfterFinishedNorMoreThanAfterUnfinishedWords() {
        assertThat(after("请问住房公积金怎么提取，需要带什么材料呢", Expectation.DEMAND)).isEqualTo(SETTINGS.finished());
        assertThat(after("不是，不", Expectation.ANSWER)).isEqualTo(SETTINGS.unfinished());
    }

    @Test
    void whichNumberAHouseHasDoesNotMatter() {
        assertThat(Endings.features("六号楼二零三室", Expectation.PLACE)).contains("…#室", "…楼#室");
        assertThat(Endings.features("6号楼203室", Expectation.PLACE))
                .isEqualTo(Endings.features("六号楼二零三室", Expectation.PLACE));
    }

    @Test
    void ofNumbersTheRulesAloneDecide() {
        assertThat(after("幺三八零零零零零零零零", Expectation.PHONE)).isEqualTo(SETTINGS.finished());
        assertThat(after("幺三八零零", Expectation.PHONE)).isEqualTo(SETTINGS.unfinished());
    }
}
