package io.huiyin.callbackrobot.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.callbackrobot.survey.CallbackOutcome.Completed;
import io.huiyin.callbackrobot.survey.CallbackOutcome.HandedOver;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Refused;
import io.huiyin.core.call.CallId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTests {

    private static final Subject SUBJECT = new Subject("测试市", "您好，这里是测试市热线。", "楼下路灯不亮", "市城管局", "CS202611220007");
    private final Survey survey = new Survey(new Understanding(), Duration.ofSeconds(6));
    private ScriptedConversation conversation = new ScriptedConversation(CallId.random(), false);

    private CallbackOutcome talk(String... script) {
        return talk(false, script);
    }

    private CallbackOutcome talk(boolean humanThere, String... script) {
        conversation = new ScriptedConversation(CallId.random(), humanThere, script);
        return survey.talk(conversation, SUBJECT);
    }

    private static List<String> values(CallbackOutcome outcome) {
        return outcome.answers().stream().map(a -> String.valueOf(a.value())).toList();
    }

    @Test
    void asksFourQuestionsAndThanks() {
        var outcome = talk("是的", "联系过了，昨天给我打的电话", "解决了", "非常满意");

        assertThat(outcome).isInstanceOf(Completed.class);
        assertThat(values(outcome)).containsExactly("yes", "yes", "yes", "5");
        assertThat(conversation.all()).contains("智能语音机器人", "楼下路灯不亮", "尾号零零零七", "谢谢您的评价");
        assertThat(conversation.ended()).isTrue();
    }

    @Test
    void understandsKeys() {
        var outcome = talk("#1", "#2", "#3", "#1");

        assertThat(outcome).isInstanceOf(Completed.class);
        assertThat(values(outcome)).containsExactly("yes", "no", "no", "1");
        assertThat(conversation.all()).contains("很抱歉");
    }

    @Test
    void asksADoubtfulAnswerAgainAndTakesTheClearOne() {
        var outcome = talk("是", "联系了", "应该解决了吧", "还没解决", "不，满意", "不满意");

        assertThat(outcome).isInstanceOf(Completed.class);
        assertThat(values(outcome)).containsExactly("yes", "yes", "no", "2");
    }

    @Test
    void handsOverAfterTheSecondDoubtAndKeepsTheAnswerDoubtful() {
        var outcome = talk(true, "是", "联系了", "解决了", "不，满意", "可能满意吧");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        HandedOver.class, h -> assertThat(h.taken()).isTrue());
        assertThat(outcome.answers().getLast().doubtful()).isTrue();
    }

    @Test
    void promisesARingBackWhenNoHumanIsThere() {
        assertThat(talk("给我转人工"))
                .isInstanceOfSatisfying(
                        HandedOver.class, h -> assertThat(h.taken()).isFalse());
        assertThat(conversation.all()).contains("尽快给您回电");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "你打错了，wrongPerson",
                "我不姓王你找错人了，wrongPerson",
                "不是，wrongPerson",
                "我在开车不方便，postponed",
                "别再打了，refused",
                "没兴趣，refused",
                "您拨打的用户暂时无法接通，machine",
                "#0，handedOver"
            })
    void obeysAtOnce(String line) {
        String said = line.substring(0, line.lastIndexOf('，'));
        assertThat(talk(said).word()).isEqualTo(line.substring(line.lastIndexOf('，') + 1));
    }

    @Test
    void anOptOutIsToldApartFromARefusal() {
        assertThat(talk("是", "以后不要再给我打电话了"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.optOut()).isTrue());
        assertThat(talk("是", "不想回答"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.optOut()).isFalse());
    }

    @Test
    void repeatsAndIntroducesItself() {
        var outcome = talk("你说什么，我没听清", "你是谁", "是我", "联系了", "好了", "满意");

        assertThat(outcome).isInstanceOf(Completed.class);
        assertThat(conversation.all()).contains("为您反映的事情做回访");
    }

    @Test
    void silenceIsAskedIntoTwiceAndThenEndsPolitely() {
        assertThat(talk("...", "...", "...").word()).isEqualTo("failed");
        assertThat(conversation.all()).contains("稍后再联系您");
        assertThat(talk("是", "联系了", "...", "...", "...").word()).isEqualTo("handedOver");
    }

    @Test
    void hangingUpAtOnceIsARejectionAndLaterForAHuman() {
        assertThat(talk().word()).isEqualTo("rejected");
        assertThat(talk("是", "没有人联系我").word()).isEqualTo("handedOver");
    }

    @Test
    void neverLoopsForEver() {
        String[] endless = new String[60];
        Arrays.fill(endless, "再说一遍");
        assertThat(talk(endless).word()).isEqualTo("handedOver");
    }
}
