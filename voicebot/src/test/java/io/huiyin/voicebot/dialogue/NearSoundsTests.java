package io.huiyin.voicebot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearSoundsTests {

    private static final double MOST = 0.25;

    private static List<String> found(String said, String... expressions) {
        return NearSounds.of(List.of(expressions)).in(said, MOST).stream()
                .map(NearSounds.Found::expression)
                .toList();
    }

    @Test
    void anExpressionIsFoundThoughASyllableWasMisheard() {
        assertThat(found("对面楼掌火了", "着火了")).containsExactly("着火了");
        assertThat(found("冒农艳", "冒浓烟")).containsExactly("冒浓烟");
        assertThat(found("老人从楼踢上水下来了", "从楼梯上摔下来")).containsExactly("从楼梯上摔下来");
        assertThat(found("头上有了很多血", "流了很多血")).containsExactly("流了很多血");
    }

    @Test
    void aCommaOrAPauseWithinItDoesNotHideIt() {
        assertThat(found("电线掉下,来了", "电线掉下来")).containsExactly("电线掉下来");
        assertThat(found("我不，嗯，想活了", "不想活了")).containsExactly("不想活了");
    }

    @Test
    void whatSoundsOtherwiseIsNotFound() {
        assertThat(found("路灯坏了三天了", "着火了", "不想活了")).isEmpty();
        assertThat(found("有人敲门", "有人打架")).isEmpty();
    }

    @Test
    void theNearestComesFirstWithThePlaceWhereItStands() {
        var found = NearSounds.of(List.of("锦绣花园", "东港花园")).in("在紧续花园30栋", MOST);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.expression()).isEqualTo("锦绣花园");
            assertThat(one.heard()).isEqualTo("紧续花园");
            assertThat(one.from()).isEqualTo(1);
            assertThat(one.to()).isEqualTo(5);
            assertThat(one.written()).isEqualTo(2);
            assertThat(one.distance()).isBetween(0.01, MOST);
        });
    }

    @Test
    void digitsSoundAsTheyAreRead() {
        assertThat(found("我想1了百了", "一了百了")).containsExactly("一了百了");
    }

    @Test
    void shortWordsAndWhatIsNoChineseCannotBeFound() {
        assertThat(NearSounds.canFind("救命")).isFalse();
        assertThat(NearSounds.canFind("SOS救命")).isFalse();
        assertThat(NearSounds.canFind("救命啊")).isFalse();
        assertThat(NearSounds.canFind("快救命")).isTrue();
        assertThat(NearSounds.of(List.of("着火了")).in("", MOST)).isEmpty();
    }
}
