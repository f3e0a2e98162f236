package io.huiyin.agentassist.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be shown to a citizen as an entry's words. */
class SupportTests {

    private static final Support ENTRY =
            new Support("居住证怎么办理。离开户籍地到本市居住半年以上，有合法稳定就业的可以申领居住证。带身份证和居住证明到星河区政务服务中心二楼户政窗口办理，工本费免收。"
                    + "自受理之日起15个工作日内制发，工作日9时至17时办理，电话0595-2210001。周末不办理。");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "离开户籍地到本市居住半年以上，可以申领居住证。",
                "请带身份证和居住证明到星河区政务服务中心二楼户政窗口办理。",
                "自受理之日起十五个工作日内制发。",
                "工作日9时至17时办理，电话0595-2210001。",
                "周末不办理。"
            })
    void itsOwnWordsStand(String sentence) {
        assertThat(ENTRY.says(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自受理之日起5个工作日内制发。", // another number
                "自受理之日起15日内制发。", // of another thing
                "工作日17时至9时办理。", // the other way round
                "电话0595-2210002。",
                "周末办理。", // the other sense
                "离开户籍地到本市居住半年以上，不可以申领居住证。",
                "离开户籍地到本市居住半年以上，有合法稳定就业的必须申领居住证。",
                "带身份证和居住证明到幸福区政务服务中心二楼户政窗口办理。", // another place
                "带身份证、银行卡和居住证明到星河区政务服务中心办理。", // asks for more
                "本市户籍的市民家庭可以直接领取住房补贴。", // made up
                "工作日9时至17时办理<b>。",
                "工作日9时至17时办理，详见www.example.com。"
            })
    void whatItDoesNotSayDoesNotStand(String sentence) {
        assertThat(ENTRY.says(sentence)).isFalse();
    }

    @Test
    void nothingIsSaidByAnEmptyEntry() {
        assertThat(new Support("").says("可以办理。")).isFalse();
    }
}
