package io.huiyin.evaluation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CharacterErrorsTests {

    @Test
    void punctuationWidthAndCaseAreNoErrors() {
        assertThat(CharacterErrors.plain("我说，ＡＢ１2 ok。")).isEqualTo("我说ab12ok");
    }

    @Test
    void digitsAndTraditionalCharactersHaveOneForm() {
        assertThat(CharacterErrors.oneForm("一三五號電話")).isEqualTo(CharacterErrors.oneForm("135号电话"));
        assertThat(CharacterErrors.oneForm("二十五岁")).isEqualTo(CharacterErrors.oneForm("25歲"));
    }

    @Test
    void countsTheFewestChangesOverAllThatWasSaid() {
        var errors = new CharacterErrors();
        errors.add("小区停水了", "小区听水");
        errors.add("不满意", "不满意");
        assertThat(errors.rate()).isEqualTo(2 / 8.0, Offset.offset(1e-9));
        assertThat(CharacterErrors.distance("", "三个字")).isEqualTo(3);
    }

    @Test
    void aCorrectionIsHeldAgainstWhatWasSaidWhereItStands() {
        assertThat(CharacterErrors.change("小区停水了", "嗯小区听睡了", "嗯小区停水乐")).isEqualTo(new CharacterErrors.Change(1, 2));
        assertThat(CharacterErrors.change("满意", "满意", "满意")).isEqualTo(new CharacterErrors.Change(0, 0));
    }
}
