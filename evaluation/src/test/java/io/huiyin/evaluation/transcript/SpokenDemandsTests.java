package io.huiyin.evaluation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenDemandsTests {

    private static final String LIGHT = "市民反映家门口的路灯坏了三天，晚上走路看不清，希望有关部门尽快派人修理。";
    private static final String WATER = "市民反映小区从昨天夜里开始停水，物业说不清原因，希望有关部门尽快核实处理。";

    @Test
    void theSameDemandsAreChosenWhateverTheirOrder() {
        var one = SpokenDemands.choose(List.of(LIGHT, WATER, "太短了"), 1);
        var other = SpokenDemands.choose(List.of("太短了", WATER, LIGHT), 1);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void numbersAndMaskedWordsAreNotSpoken() {
        assertThatThrownBy(() -> SpokenDemands.choose(List.of("市民反映2026年1月交了三千元定金，到现在商家还没有发货也不退款。"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--demands");
    }

    @Test
    void aLongDemandEndsAtAMark() {
        var said = SpokenDemands.choose(List.of(LIGHT + WATER), 1).said().getFirst();
        assertThat(said).isEqualTo("市民反映家门口的路灯坏了三天，晚上走路看不清，希望有关部门尽快派人修理。市民反映小区从昨天夜里开始停水，物业说不清原因");
    }

    @Test
    void whatCopiesAChosenDemandIsLeftOutOfTheLanguage() {
        var chosen = SpokenDemands.choose(List.of(LIGHT), 1);
        assertThat(chosen.without(List.of(LIGHT, "回复：家门口的路灯坏了三天，晚上走路看不清，已修。", WATER)))
                .containsExactly(WATER);
    }
}
