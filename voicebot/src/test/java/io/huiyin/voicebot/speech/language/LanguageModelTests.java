package io.huiyin.voicebot.speech.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageModelTests {

    static final List<String> TEXTS = List.of(
            "小区停水了，请尽快处理。",
            "小区停电了，请尽快处理！",
            "小区门口堆了垃圾，请尽快清理。",
            "星河小区3号楼停水，电话13800000000。",
            "门口的路灯坏了，晚上很黑；请尽快修理",
            "路灯坏了没有人修理。");

    private final LanguageModel language = LanguageModel.count(TEXTS);

    @Test
    void whatWasSaidOftenIsLikelierThanWhatWasNot() {
        var after = language.after("小区");
        assertThat(after.logProbability('停')).isGreaterThan(after.logProbability('路'));
        assertThat(after.logProbability('路')).isGreaterThan(after.logProbability('龘'));
    }

    @Test
    void allThatMayFollowAddsUpToOne() {
        for (var pair : List.of("小区", "停水", "黑黑")) {
            var context = language.after(pair);
            var sum = 0.0;
            for (char c = 1; c < '\uffff'; c++) {
                // what was never seen has a share of its own
                sum += language.logProbability(c) > Math.log(2e-7) ? Math.exp(context.logProbability(c)) : 0;
            }
            assertThat(sum).as(pair).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void textsOfItsOwnKindSurpriseItLess() {
        assertThat(language.perplexity(List.of("小区停水没有人处理。"))).isLessThan(language.perplexity(List.of("股票基金涨跌互现。")));
    }

    @Test
    void aTextWithoutChineseCannotBeCounted() {
        assertThatThrownBy(() -> LanguageModel.count(List.of("2026 hello!")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
