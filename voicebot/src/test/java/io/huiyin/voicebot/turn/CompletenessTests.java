package io.huiyin.voicebot.turn;

import static io.huiyin.voicebot.turn.Completeness.FINISHED;
import static io.huiyin.voicebot.turn.Completeness.LIKELY;
import static io.huiyin.voicebot.turn.Completeness.OPEN;
import static io.huiyin.voicebot.turn.Completeness.UNFINISHED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTests {

    private static Completeness demand(String text) {
        return Completeness.of(text, Expectation.DEMAND);
    }

    private static Completeness answer(String text) {
        return Completeness.of(text, Expectation.ANSWER);
    }

    private static Completeness place(String text) {
        return Completeness.of(text, Expectation.PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有人联系我", "昨天已经修好了", "我觉得挺满意的", "来看过了，没有问题吧"})
    void anAnswerIsWholeWhenItEndsLikeOne(String text) {
        assertThat(answer(text)).isEqualTo(FINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"解决了", "挺好的", "非常满意", "有来过"})
    void toAShortAnswerSomethingIsOftenAdded(String text) {
        assertThat(answer(text)).isEqualTo(LIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有", "嗯", "有的", "不是", "是我", "不满意。", "还行吧", "到处都是垃圾", "那盏路灯"})
    void oneWordAndANoAndWhatEndsLikeNoAnswerAreOpen(String text) {
        assertThat(answer(text)).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"修是修了，但是", "不太满意，因为", "那个", "就是", "怎么说呢", "不对，是", "好了一半，还有", "不太满意，", "修是修了单时", "路灯是亮了", "好是好了"})
    void anAnswerThatHangsInTheAirIsNot(String text) {
        assertThat(answer(text)).isEqualTo(UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们小区门口的",
                "然后",
                "我要反映一下",
                "我想问一下",
                "幸福小区",
                "你好，我想投诉",
                "在人民路",
                "幸福小区三号楼",
                "我的电话是138",
                "你好",
                "工地拖欠我们",
                "光明小曲",
                "我家的暖气",
                "这"
            })
    void aDemandWaitsForWhatMustFollow(String text) {
        assertThat(demand(text)).isEqualTo(UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请你们尽快处理一下", "医保卡丢了怎么补办", "没有别的了，谢谢", "可以帮我查一下吗？", "转人工", "着火了"})
    void aDemandThatIsClosedDoesNotWait(String text) {
        assertThat(demand(text)).isEqualTo(FINISHED);
    }

    @Test
    void aSentenceThatMayGoOnIsOpen() {
        assertThat(demand("楼上每天晚上都很吵")).isEqualTo(OPEN);
        assertThat(demand("停水了")).isEqualTo(OPEN);
        assertThat(demand("人民路上有一棵树倒了，整条路都堵着")).isEqualTo(LIKELY);
        assertThat(demand("")).isEqualTo(OPEN);
    }

    @Test
    void aNumberIsWholeWithItsLastDigit() {
        var number = Expectation.number(11);
        assertThat(Completeness.of("幺三八零零零零", number)).isEqualTo(UNFINISHED);
        assertThat(Completeness.of("一三八，零零零零，一二", number)).isEqualTo(UNFINISHED);
        assertThat(Completeness.of("我的电话是13800001234", number)).isEqualTo(FINISHED);
        assertThat(Completeness.of("一三八，零零零零，一二三", number)).isEqualTo(OPEN);
        assertThat(Completeness.of("我没有电话", number)).isEqualTo(OPEN);
    }

    @Test
    void aDigitThatWasHeardAsAnotherWordIsOneAllTheSame() {
        var number = Expectation.number(11);
        assertThat(Completeness.of("有三爸", number)).isEqualTo(UNFINISHED);
        assertThat(Completeness.of("电话号码试摇三起二二四四零零九九", number)).isEqualTo(FINISHED);
    }

    @Test
    void anAddressIsWholeAtItsDoor() {
        assertThat(place("阳光花园")).isEqualTo(UNFINISHED);
        assertThat(place("阳光花园五号楼")).isEqualTo(OPEN);
        assertThat(place("河东镇大桥头往里走")).isEqualTo(LIKELY);
        assertThat(place("阳光花园五号楼401")).isEqualTo(FINISHED);
        assertThat(place("建设路一百二十八号")).isEqualTo(FINISHED);
        assertThat(place("火车站的北广场")).isEqualTo(FINISHED);
        assertThat(place("解放路和中山路的路口")).isEqualTo(FINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我受急是幺三八零零零零零零零零", "鸡一下幺三八零零零零零零零零", "电话是幺三八零零零零零零零零"})
    void whatLeadsToANumberIsNoPartOfItHoweverItIsWritten(String text) {
        assertThat(Completeness.of(text, Expectation.PHONE)).isEqualTo(FINISHED);
        assertThat(Completeness.of(text.substring(0, text.length() - 4), Expectation.PHONE))
                .isEqualTo(UNFINISHED);
    }
}
