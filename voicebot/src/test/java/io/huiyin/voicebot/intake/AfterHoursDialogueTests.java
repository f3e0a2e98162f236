package io.huiyin.voicebot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityFolderException;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.DialogueReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterHoursDialogueTests {

    private static final Path CITY = Path.of("../core/cities/yunting");

    @TempDir
    Path folder;

    @Test
    void theDemoCitysDialogueIsWhole() throws IOException {
        Dialogue dialogue = DialogueReader.read(CITY, NightIntake.FILE, NightVocabulary.ALL);
        String text = Files.readString(Path.of("../docs/after-hours.md"));
        assertThat(text)
                .as("docs/after-hours.md must contain what the dialogue's diagram() says:%n%s", dialogue.diagram())
                .contains(dialogue.diagram());
        assertThat(dialogue.fixedTexts()).contains("感谢您的来电，再见。").allMatch(sentence -> !sentence.contains("{"));
    }

    @Test
    void wordsAreHeardByTheirSoundAndTheLongerOneWins() throws IOException {
        Dialogue dialogue = DialogueReader.read(CITY, NightIntake.FILE, NightVocabulary.ALL);
        assertThat(dialogue.says("human", "给我转人公")).isTrue();
        assertThat(dialogue.says("disagree", "不对")).isTrue();
        assertThat(dialogue.says("agree", "对")).isTrue();
        assertThat(dialogue.says("agree", "对面的路灯坏了")).isFalse();
        assertThat(dialogue.says("suicide", "我活着没意思")).isTrue();
        assertThat(dialogue.says("suicide", "屋里热得活不下去")).isFalse();
    }

    @Test
    void whatOnlySoundsLikeDangerIsADoubtAndWhatBelongsToSomethingHarmlessIsNone() {
        Dialogue dialogue = DialogueReader.read(CITY, NightIntake.FILE, NightVocabulary.ALL);
        for (String danger : new String[] {"对面楼掌火了", "电线掉下,来了", "老人摔下楼了，叫不行", "他把我反锁在家里", "孩子噎着了，没反应了"}) {
            assertThat(dialogue.doubts("danger", danger)).as(danger).isPresent();
        }
        for (String dying : new String[] {"我就想一两百两", "我撑不下去了", "活着太累了", "遗书我写好了，我写遗书了"}) {
            assertThat(dialogue.doubts("suicide", dying)).as(dying).isPresent();
        }
        assertThat(dialogue.says("disagree", "不用登记了")).isTrue();
        assertThat(dialogue.says("livelihood", "修路把店门口围了，没法活了")).isTrue();
        assertThat(dialogue.says("livelihood", "我活不下去了")).isFalse();
        for (String harmless : new String[] {
            "小区消防通道堵了，万一着火怎么办", "屋里热的活不下去", "生意快活不下去了", "楼下有人打麻将很吵", "路灯坏了没有人修", "天然气费怎么交", "水管漏水", "电线杆歪了", "垃圾扔在地上"
        }) {
            assertThat(dialogue.doubts("danger", harmless)).as(harmless).isEmpty();
            assertThat(dialogue.doubts("suicide", harmless)).as(harmless).isEmpty();
        }
    }

    @Test
    void eachMistakeIsToldWithItsLineAndARemedy() throws IOException {
        String right = Files.readString(CITY.resolve(NightIntake.FILE));
        wrong(
                right.replace(
                        "on: {told: 分辨, nothing: 道别}\n  - state: 请问", "on: {told: 分辨辨, nothing: 道别}\n  - state: 请问"),
                "没有状态“分辨辨”");
        wrong(right.replace("on: {settled: 道别}", "on: {}"), "没有写“settled”之后去哪里");
        wrong(right.replace("expect: phone", "expect: telephone"), "没有“telephone”");
        wrong(right.replace("我记的是：{title}", "我记的是：{subject}"), "不认识的空“{subject}”");
        wrong(right.replace("  gone: 已挂机\n", ""), "没有写“gone”之后去哪里");
        wrong(right.replace("  - state: 已转接\n", "  - state: 已转接\n  - state: 没人来\n"), "没有一条路通到“没人来”");
        wrong(right.replace("  elderly: [", "  aged: ["), "缺少词表“elderly”");
        wrong(right.replace("  harmless:\n", "  innocent:\n"), "缺少词表“harmless”");
        wrong(right.replace("[着火了, ", "[着火, "), "“着火”听不准");
    }

    private void wrong(String text, String message) throws IOException {
        Path file = folder.resolve(NightIntake.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThatThrownBy(() -> DialogueReader.read(folder, NightIntake.FILE, NightVocabulary.ALL))
                .isInstanceOfSatisfying(
                        CityFolderException.class,
                        e -> assertThat(e.problems()).anySatisfy(problem -> {
                            assertThat(problem.message()).contains(message);
                            assertThat(problem.file()).isEqualTo(NightIntake.FILE);
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.remedy()).isNotBlank();
                        }));
    }
}
