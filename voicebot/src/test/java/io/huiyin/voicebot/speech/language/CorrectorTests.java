package io.huiyin.voicebot.speech.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectorTests {

    private final Corrector corrector = new Corrector(Language.of(
            Collections.nCopies(
                    40,
                    String.join("\n", LanguageModelTests.TEXTS)
                            + "\n我已经联系过物业了。\n这件事不满意。\n满意。\n睡觉时间施工。\n公共汽车进站。\n怀疑连接不好。"),
            List.of("燃气管道", "星河街道", "望湖新村", "三号线")));

    @ParameterizedTest
    @CsvSource({"小区停睡了,小区停水了", "路灯怀了,路灯坏了", "请进快处理,请尽快处理", "我已经连系过物业,我已经联系过物业"})
    void aCharacterThatSoundsAlikeGivesWayToTheOneThatIsSaidHere(String heard, String meant) {
        assertThat(corrector.correct(heard)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"人气管道,燃气管道", "小区在行河街道,小区在星河街道", "网湖新存的路灯坏了,望湖新村的路灯坏了"})
    void aTermOfTheCityIsFoundByItsSound(String heard, String meant) {
        assertThat(corrector.correct(heard)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"二号线", "星河街道，望湖新村", "山号线"})
    void aTermIsNeverMadeOfAnotherNumberAndStaysWhereItStands(String heard) {
        assertThat(corrector.correct(heard)).isEqualTo(heard);
    }

    @Test
    void marksAndPlacesStay() {
        assertThat(corrector.correct("小区，停睡了。请、尽快处理！")).isEqualTo("小区，停水了。请、尽快处理！");
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话13900001234", "三号楼二单元", "龘龘", "一百二十五号", "幺三八", "", "★☆", "hello ABC 12"})
    void numbersAndWhatIsNoChineseAreLeftAlone(String heard) {
        assertThat(corrector.correct(heard)).isEqualTo(heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我不满意", "没有人修理", "小区停水了，请尽快处理。"})
    void whatIsRightStaysRight(String heard) {
        assertThat(corrector.correct(heard)).isEqualTo(heard);
    }

    @Test
    void onlyWordsThatStayAndForWhichNothingWasExpectedAreCorrected() {
        var recognizer = new CorrectingRecognizer(
                new Recognizer() {
                    @Override
                    public Heard recognize(AudioFrame utterance, Manner manner) {
                        return new Heard("路灯怀了", "路燈懷了");
                    }

                    @Override
                    public String engine() {
                        return "stand-in";
                    }
                },
                () -> corrector);
        var sound = new AudioFrame(new short[160]);
        var said = List.of(
                        Recognizer.Manner.FINAL,
                        Recognizer.Manner.PARTIAL,
                        new Recognizer.Manner("满意", false),
                        new Recognizer.Manner("路灯", false, true))
                .stream()
                .map(manner -> recognizer.recognize(sound, manner))
                .toList();
        assertThat(said).extracting(Recognizer.Heard::text).containsExactly("路灯坏了", "路灯怀了", "路灯怀了", "路灯坏了");
        assertThat(said).extracting(Recognizer.Heard::raw).containsOnly("路燈懷了");
    }
}
