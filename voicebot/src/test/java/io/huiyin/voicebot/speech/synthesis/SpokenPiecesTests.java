package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpokenPiecesTests {

    @Test
    void aTextIsCutAtItsSentences() {
        assertThat(SpokenPieces.of("您好。请问您反映的问题解决了吗？谢谢！")).containsExactly("您好。", "请问您反映的问题解决了吗？", "谢谢！");
    }

    @Test
    void marksAloneBelongToThePieceBefore() {
        assertThat(SpokenPieces.of("真的？！\n好。")).containsExactly("真的？！", "好。");
    }

    @Test
    void nothingIsNoPiece() {
        assertThat(SpokenPieces.of("  ")).isEmpty();
        assertThat(SpokenPieces.of("。")).isEmpty();
    }

    @Test
    void aLongSentenceIsCutAtItsCommasAndItsFirstPieceIsShort() {
        assertThat(SpokenPieces.of("您好，这里是云汀市政务服务便民热线，对您反映事项的办理情况做一次回访，大约需要一分钟，本次通话将被录音。"))
                .containsExactly("您好，这里是云汀市政务服务便民热线，", "对您反映事项的办理情况做一次回访，", "大约需要一分钟，本次通话将被录音。");
    }

    @Test
    void aShortSentenceIsNotCutAtItsCommas() {
        assertThat(SpokenPieces.of("感谢您的配合，再见。")).containsExactly("感谢您的配合，再见。");
    }

    @Test
    void aSentenceIsCutAlikeWhateverStandsBeforeIt() {
        var sentence = "我是热线的智能语音机器人，有需要可以随时说人工，或者按0。";
        assertThat(SpokenPieces.of("您好，这里是热线。" + sentence))
                .endsWith(SpokenPieces.of(sentence).toArray(new String[0]));
    }

    @Test
    void commasAndColonsInNumbersAreNoPauses() {
        assertThat(SpokenPieces.of("您本月的水费一共是1,280元请在15:30之前到营业厅窗口交清"))
                .containsExactly("您本月的水费一共是1,280元请在15:30之前到营业厅窗口交清");
    }

    @Test
    void nothingIsLostOrSaidTwice() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var signs = "您好请问一二三，。？！、；：12,.";
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(80); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var joined = String.join("", SpokenPieces.of(text.toString()));
            assertThat(text.toString()).as("seed %d", seed).endsWith(joined);
            var lost = text.substring(0, text.length() - joined.length());
            assertThat(lost.chars().noneMatch(Character::isLetterOrDigit))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
    }
}
