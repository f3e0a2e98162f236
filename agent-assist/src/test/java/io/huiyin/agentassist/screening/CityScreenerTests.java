package io.huiyin.agentassist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.agentassist.kit.DemoCity;
import io.huiyin.agentassist.kit.Judged;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityScreenerTests {

    private static final Screener SCREENER =
            Screening.of(DemoCity.CITY, List.of()).learnt(DemoCity.EMBEDDER);

    @Test
    void quotesTheWordsTheBasisAndTheRoute() {
        var advice = SCREENER.screen("你好，我这个案子法院已经判了，我不服，你们给我改判");
        assertThat(advice.kind()).isEqualTo("in_litigation");
        assertThat(advice.quote()).startsWith("法院");
        assertThat(advice.basis()).contains("第十四条");
        assertThat(advice.route()).contains("上诉");
        assertThat(advice.confidence()).isBetween(0.8, 1.0);
        assertThat(advice.danger()).isNull();
    }

    @Test
    void letsDangerWinOverEveryRule() {
        var advice = SCREENER.screen("法院已经判了，你们不改我就去跳楼，我要跳楼");
        assertThat(advice.kind()).isEqualTo(ScreeningAdvice.NONE);
        assertThat(advice.danger()).isEqualTo("要跳楼");
        assertThat(advice.route()).contains("三方转接");
    }

    @Test
    void tellsDangerToOnesOwnLifeFromOtherDanger() {
        assertThat(SCREENER.screen("我想跳楼，活着太累了").crisis()).isTrue();
        assertThat(SCREENER.screen("厨房着火了，快来人").crisis()).isFalse();
        assertThat(SCREENER.screen("厨房着火了，快来人").danger()).isNotNull();
        assertThat(SCREENER.screen("修地铁把路围起来，我们店的生意都快活不下去了").danger()).isNull();
    }

    @Test
    void sparksFromAWireAreDangerAndAStoneThatSankALittleIsNone() {
        assertThat(SCREENER.screen("楼道的电表箱往外冒火星，噼里啪啦响").danger()).isNotNull();
        assertThat(SCREENER.screen("门口路面塌了一块，走路要绕着走").danger()).isNull();
        assertThat(SCREENER.screen("路面塌了，一辆车掉进坑里").danger()).isNotNull();
    }

    @Test
    void takesADangerWordForNoneOnlyWithinTheHarmlessClause() {
        assertThat(SCREENER.screen("昨天的消防演练里说着火了要打119").danger()).isNull();
        assertThat(SCREENER.screen("昨天有消防演练，今天我家着火了").danger()).isNotNull();
    }

    @Test
    void doesNotTakeAWordForDangerThatOnlySoundsLikeIt() {
        assertThat(SCREENER.screen("我拿到材料了，迟到了半个小时").danger()).isNull();
    }

    @Test
    void hearsAPhraseThatWasWrittenWrongly() {
        assertThat(SCREENER.screen("法元已经判了我不服").kind()).isEqualTo("in_litigation");
    }

    @Test
    void takesAPlaceForTheMattersPlaceOnlyWhereItHappened() {
        assertThat(SCREENER.screen("我在郑州租的房子，房东不退押金").kind()).isEqualTo("outside_area");
        assertThat(SCREENER.screen("南京路那家重庆火锅店油烟太大").kind()).isEqualTo(ScreeningAdvice.NONE);
        assertThat(SCREENER.screen("我是河南人，在云汀望汀区上班，老板不发工资").kind()).isEqualTo(ScreeningAdvice.NONE);
    }

    @Test
    void knowsAMatterAgainThatHasItsLastAnswerUnlessThereIsSomethingNew() {
        var last = List.of(new Screener.Settled("YT1", "要求拆除小区门口的广告牌。答复：广告牌手续齐全，已作最终答复，不予支持"));
        var again = SCREENER.screen("小区门口那个广告牌我要求拆掉", last);
        assertThat(again.kind()).isEqualTo("repeated");
        assertThat(again.basis()).contains("YT1");
        assertThat(SCREENER.screen("小区门口那个广告牌又坏了，铁皮掉下来了", last).kind()).isNotEqualTo("repeated");
        var open = List.of(new Screener.Settled("YT2", "要求拆除小区门口的广告牌。答复：已安排城管现场查看"));
        assertThat(SCREENER.screen("小区门口那个广告牌我要求拆掉", open).kind()).isEqualTo(ScreeningAdvice.NONE);
    }

    @Test
    void letsThroughWhatCitizensOftenAsk() {
        var problems = new CityProblems();
        var questions = CityFile.yaml(DemoCity.CITY.path(), "knowledge.yaml", problems).entries().stream()
                .flatMap(entry -> entry.texts("questions").stream())
                .toList();
        var stopped = questions.stream()
                .filter(question -> !SCREENER.screen(question).kind().equals(ScreeningAdvice.NONE))
                .toList();
        System.out.printf(
                "screening: %d of %d common questions screened: %s%n", stopped.size(), questions.size(), stopped);
        assertThat((double) stopped.size() / questions.size()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void looksForNothingButDangerUntilItHasLearnt() {
        var rules = ScreeningRules.read(DemoCity.CITY);
        var never = new Embedder() {
            @Override
            public List<float[]> embed(List<String> texts) {
                throw new IllegalStateException("the model is not there");
            }

            @Override
            public int dimensions() {
                return 1;
            }
        };
        var screener = new CityScreener(rules, never, new Learning(rules, never));
        assertThat(screener.screen("法院已经判了我不服")).isEqualTo(ScreeningAdvice.NOTHING);
        assertThat(screener.screen("家里着火了").danger()).isNotNull();
    }

    @Test
    void givesTheAgentPoliteWordsToRead() {
        assertThat(SCREENER.screen("告诉我是谁举报的我").script()).contains("不能查询");
    }

    @Test
    void agreesWithTheJudgesOnMostDemands() {
        int right = 0;
        int alarms = 0;
        int ordinary = 0;
        var rows = Judged.rows("screening.csv");
        for (var row : rows) {
            var advice = SCREENER.screen(row[0]);
            var said = advice.danger() == null ? advice.kind() : "danger";
            boolean agrees = row[1].equals(said) || row[1].startsWith("danger_or_") && row[1].endsWith(said);
            right += agrees ? 1 : 0;
            ordinary += row[1].equals("none") ? 1 : 0;
            alarms += row[1].equals("none") && !agrees ? 1 : 0;
            if (!agrees) {
                System.out.println(
                        "screening: " + row[0] + ": " + row[1] + ", not " + said + " (" + advice.quote() + ")");
            }
        }
        System.out.printf(
                "screening: %d demands, %d right, %d of %d ordinary ones screened%n",
                rows.size(), right, alarms, ordinary);
        assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(0.9);
        assertThat((double) alarms / ordinary).isLessThanOrEqualTo(0.05);
    }

    @Test
    void screensNothingInACityWithoutRules(@TempDir Path folder) {
        var screener = Screening.of(city(folder), List.of()).learnt(DemoCity.EMBEDDER);
        assertThat(screener.screen("法院已经判了")).isEqualTo(ScreeningAdvice.NOTHING);
    }

    @Test
    void namesFileLineAndRemedyOfABrokenRule(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("screening.yaml"), """
                kinds:
                  - code: in_litigation
                    title: 诉讼
                    basis: 略
                    route: 略
                    any:
                      - (法院
                danger:
                  words: [着火了]
                  advice: 转119
                """);
        assertThatThrownBy(() -> ScreeningRules.read(city(folder)))
                .isInstanceOfSatisfying(
                        CityFolderException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(p -> {
                            assertThat(p.file()).isEqualTo("screening.yaml");
                            assertThat(p.line()).isBetween(6, 7);
                            assertThat(p.message()).contains("(法院");
                        }));
    }

    private static CityFolder city(Path folder) {
        var demo = DemoCity.CITY;
        return new CityFolder(
                folder, demo.profile(), List.of(), demo.units(), demo.matters(), demo.catalogue(), List.of());
    }
}
