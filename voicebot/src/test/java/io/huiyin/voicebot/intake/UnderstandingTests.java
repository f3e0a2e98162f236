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

    private @Nullable String understood(String expectation, String words) {
        var dialogue = DialogueReader.read(Path.of("../core/cities/yunting"), NightIntake.FILE, NightVocabulary.ALL);
        // neither a place nor secrecy asks what the citizen's tickets are
        @SuppressWarnings("NullAway")
        var understanding = new Understanding(dialogue, demand, null);
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

    private static TicketDraft placed(String place) {
        return new TicketDraft(null, null, "", "", place, null, null, null, null, false, false);
    }
}
