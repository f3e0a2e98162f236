package io.huiyin.voicebot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.core.kit.TestCity;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.dialogue.DialogueReader;
import io.huiyin.voicebot.dialogue.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnderstandingTests {

    private final Call head = new Call(CallId.random(), Call.Direction.INBOUND, "", "12345", Instant.EPOCH, null);
    private TicketDraft drafted = TicketDraft.EMPTY;
    private final NightDemand demand = new NightDemand(said -> drafted, TestCity.profile(), head);

    // none of these answers asks what the citizen's tickets are
    @SuppressWarnings("NullAway")
    private final Understanding understanding = new Understanding(
            DialogueReader.read(Path.of("../core/cities/yunting"), NightIntake.FILE, NightVocabulary.ALL),
            demand,
            null);

    private @Nullable String understood(String expectation, String words) {
        Outcome outcome = understanding.of(expectation, new Answer.Words(words));
        return outcome == null ? null : outcome.word();
    }

    @Test
    void whoeverAsksForSecrecyInTheirOwnWordsGetsIt() {
        for (String wish : new String[] {"要保密，不要说是我举报的", "请给我保密", "需要", "保密，千万别说出去"}) {
            assertThat(understood("secrecy", wish)).as(wish).isEqualTo("yes");
        }
        for (String open : new String[] {"不用给我保密", "不需要保密", "不用", "没必要保密"}) {
            assertThat(understood("secrecy", open)).as(open).isEqualTo("no");
        }
    }

    @Test
    void aDistrictAloneIsLessThanTheAnswersOwnWords() {
        String district = TestCity.profile().areas().getFirst().name();
        drafted = placed(district);
        understood("place", "在" + district + "法院");
        assertThat(demand.place()).isEqualTo(district + "法院");
    }

    @Test
    void aPlaceIsKnownByItsSoundWhenItIsAskedFor() {
        assertThat(understood("place", "在心河小趣十五道")).isEqualTo("given");
        assertThat(demand.place()).isEqualTo("星河小区15栋");
    }

    @Test
    void aPlaceThatTheCitizenRefusesIsNotGuessedAgain() {
        understood("place", "心河小趣");
        assertThat(demand.place()).isEqualTo("星河小区");
        drafted = placed("兴和小区");
        understood("read-back", "不对，是兴和小区");
        assertThat(demand.place()).isEqualTo("兴和小区");
    }

    @Test
    void houseNumbersAreWrittenAsDigits() {
        understood("place", "在人民路二十六号");
        assertThat(demand.place()).isEqualTo("人民路26号");
    }

    @Test
    void inDangerAHouseNumberThatIsNotSureIsAskedForOnceMore() {
        demand.add("起火了");
        demand.urgent();
        assertThat(understood("place", "星河小区似动")).isNull();
        assertThat(understood("place", "星河小区四栋")).isEqualTo("given");
        assertThat(demand.place()).isEqualTo("星河小区4栋");
        assertThat(content()).contains("险情地点没有读回，请回电核对", "第一次听作“星河小区似动”");
    }

    @Test
    void whoeverIsAskedForDangerAndDoesNotDenyItIsInDanger() {
        for (String yes : new String[] {"有危险", "是的", "你们快点来啊我爸还在里面", "嗯"}) {
            assertThat(understood("danger", yes)).as(yes).isEqualTo("danger");
        }
        for (String no : new String[] {"没有", "没有，没有危险", "不是", "没事", "没有没有"}) {
            assertThat(understood("danger", no)).as(no).isEqualTo("no");
        }
        assertThat(understood("suicide", "我不知道")).isEqualTo("suicide");
        assertThat(understood("danger", "。")).isNull();
    }

    @Test
    void whatSoundedLikeDangerMakesTheTicketUrgentUntilItIsDenied() {
        demand.add("掌火了");
        demand.doubt("掌火了");
        assertThat(demand.ticket(null, null).urgent()).isTrue();
        assertThat(content()).contains("“掌火了”像是有危险，请立即回电核对");
        demand.doubt("");
        assertThat(demand.ticket(null, null).urgent()).isFalse();
        assertThat(content()).isEqualTo("掌火了");
    }

    @Test
    void aNumberThatIsNoneIsAskedForAgainAndKeptAsItWasHeard() {
        demand.add("路灯不亮");
        assertThat(understood("phone", "一三八五九零二七七一")).isNull();
        assertThat(understood("phone", "一二三八五九零二七七一")).isNull();
        assertThat(content()).contains("电话没有听清，听作“12385902771”");
        assertThat(understood("phone", "一三八五九零二七七一六")).isEqualTo("given");
        assertThat(content()).doesNotContain("没有听清");
    }

    @Test
    void marksAreNothingThatWasSaid() {
        assertThat(understood("words", "活。")).isNull();
        assertThat(understood("wish", "啊，")).isNull();
    }

    private String content() {
        return demand.ticket(null, null).content();
    }

    private static TicketDraft placed(String place) {
        return new TicketDraft(null, null, "", "", place, null, null, null, null, false, false);
    }
}
