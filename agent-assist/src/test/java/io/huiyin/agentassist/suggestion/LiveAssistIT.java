package io.huiyin.agentassist.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.SimilarTickets;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.search.Narrowing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call's words against the real knowledge, catalogue, tickets and model of the demo city. */
class LiveAssistIT {

    private static final String STORY = "你好，我家住在幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来，家里有老人，能不能尽快派人来修一下";

    @TempDir
    private static Path data;

    private static AssistPlane plane;
    private static LiveAssist assist;
    private static RecordingDesk desk;

    @BeforeAll
    static void start() {
        plane = AssistPlane.start(data);
        assist = plane.assist();
        desk = plane.desk();
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @Test
    void worksOutTheDemoCall() {
        var call = plane.ring();
        plane.say(call, 1, STORY);
        await().until(() -> desk.last(call, DispatchAdvice.class) != null);
        assertThat(desk.cards.get(call).getLast())
                .hasSizeBetween(1, 3)
                .extracting(Answer::entry)
                .contains("water-planned-xingfu");
        assertThat(desk.cards.get(call).getLast()).allSatisfy(card -> {
            assertThat(card.why()).isNotBlank();
            assertThat(card.basis()).isNotBlank();
        });
        var draft = desk.last(call, TicketDraft.class);
        assertThat(draft.place()).isEqualTo("幸福小区三栋");
        assertThat(draft.urgent()).isTrue();
        var advice = desk.last(call, DispatchAdvice.class);
        assertThat(advice.candidates().getFirst().unit()).isEqualTo("water");
        assertThat(advice.candidates().getFirst().name()).isEqualTo("云汀市水务集团");
        assertThat(advice.candidates().getFirst().clause()).contains("供水管理办法");
        assertThat(advice.certain()).isTrue();
        assertThat(assist.of(call)).hasValueSatisfying(shown -> {
            assertThat(shown.draft()).isEqualTo(draft);
            assertThat(shown.cards()).isEqualTo(desk.cards.get(call).getLast());
        });
    }

    @Test
    void answersWithSentencesOfTheCardsEachWithItsSource() {
        var call = plane.ring();
        plane.say(call, 1, "我想问公积金怎么提取，我是租房子住的");
        await().until(() -> desk.last(call, WrittenAnswer.class) != null);
        var cards = desk.cards.get(call).getLast();
        var answer = desk.last(call, WrittenAnswer.class);
        assertThat(answer.sentences()).isNotEmpty().allSatisfy(sentence -> {
            var card = cards.get(sentence.cites().getFirst() - 1);
            assertThat(card.text()).contains(sentence.text());
            assertThat(answer.sources()).extracting(WrittenAnswer.Source::entry).contains(card.entry());
        });
        assertThat(answer.model()).isNull();
        assertThat(assist.of(call).orElseThrow().answer()).isEqualTo(answer);
    }

    @Test
    void keepsTheCardsWhenTheCitizenOnlyAgrees() {
        var call = plane.ring();
        plane.say(call, 1, "我想问公积金怎么提取，我是租房子住的");
        await().until(() -> desk.cards.containsKey(call));
        var before = assist.of(call).orElseThrow().cards();
        plane.say(call, 2, "对，好的，谢谢");
        plane.say(call, 3, "再见");
        await().until(() -> idle(call));
        assertThat(assist.of(call).orElseThrow().cards()).isEqualTo(before);
    }

    @Test
    void offersNoNoticeOfAnotherPlace() {
        var call = plane.ring();
        plane.say(call, 1, "我家住在锦绣花园，今天怎么停水了");
        await().until(() -> desk.cards.containsKey(call));
        assertThat(desk.cards.get(call).getLast()).extracting(Answer::entry).doesNotContain("water-planned-xingfu");
    }

    @Test
    void pointsOutDangerAboveEverythingElse() {
        var call = plane.ring();
        plane.say(call, 1, "我家厨房里有很大的煤气味，燃气泄漏了怎么办");
        await().until(() -> desk.last(call, ScreeningAdvice.class) != null);
        assertThat(desk.last(call, ScreeningAdvice.class).danger()).isNotNull();
        assertThat(desk.last(call, ScreeningAdvice.class).kind()).isEqualTo(ScreeningAdvice.NONE);
    }

    @Test
    void worksACorrectedLineOutAgain() {
        var call = plane.ring();
        plane.say(call, 1, "我家门口的东西坏了");
        await().until(() -> idle(call));
        assist.corrected(call, Speaker.CITIZEN, 1, "我家门口的路灯坏了，在星河路");
        await().until(() ->
                "street-lamp".equals(assist.of(call).orElseThrow().draft().matter()));
        assist.corrected(call, Speaker.CITIZEN, 9, "没有这一句");
        assist.corrected(CallId.random(), Speaker.CITIZEN, 1, "没有这个电话");
    }

    @Test
    void findsAnOpenTicketOfTheSameMatter() {
        var tickets = plane.bean(Tickets.class);
        var filed = tickets.file(
                new NewTicket(
                        "repair",
                        "water-outage",
                        "幸福小区五栋停水",
                        "幸福小区五栋从昨天晚上开始停水，一直没有来",
                        "幸福小区五栋",
                        "xinghe",
                        null,
                        "13900000000",
                        null,
                        false,
                        true,
                        null,
                        "water",
                        "停水"),
                "agent1");
        await().untilAsserted(() -> assertThat(plane.bean(SimilarTickets.class).similar(STORY, 3))
                .extracting(SimilarTickets.Similar::ticket)
                .contains(filed.id().value()));
        assertThat(plane.bean(SimilarTickets.class).similar("我想办护照要带什么材料", 3)).isEmpty();
    }

    @Test
    void forgetsACallSomeTimeAfterItsEnd() {
        var call = plane.ring();
        plane.say(call, 1, STORY);
        assist.on(new CallEvent.Ended(
                call, AssistPlane.now().minus(Duration.ofHours(1)), CallEvent.EndReason.CITIZEN_HUNG_UP));
        assist.remembered();
        assertThat(assist.of(call)).isEmpty();
    }

    private static boolean idle(CallId call) {
        var shown = assist.of(call).orElseThrow();
        return !shown.draft().equals(TicketDraft.EMPTY) && desk.last(call, DispatchAdvice.class) != null;
    }

    @Test
    void whoeverLooksForAWordSeesEntriesThatHoldItAndJudgesThemselves() {
        var knowledge = plane.knowledge();
        assertThat(knowledge.answers("停水", 3))
                .as("no question, so no sure answer")
                .isEmpty();
        assertThat(knowledge.search("停水", Narrowing.NONE, 3))
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.title() + answer.text()).contains("停水"));
        assertThat(knowledge.search("龘龘", Narrowing.NONE, 3)).isEmpty();
    }

    @Test
    void whoeverLooksSeesOneKindOnlyOrWhatHoldsInOneAreaOrOnOneDay() {
        var xingfu = "water-planned-xingfu";
        assertThat(found(Narrowing.NONE)).contains(xingfu);
        assertThat(found(new Narrowing(EntryKind.ANSWER, "xinghe", null))).contains(xingfu);
        assertThat(found(new Narrowing(null, "chenguang", null))).isNotEmpty().doesNotContain(xingfu);
        assertThat(found(new Narrowing(null, null, LocalDate.of(2028, 1, 1))))
                .isNotEmpty()
                .doesNotContain(xingfu);
        assertThat(found(new Narrowing(EntryKind.SCENE, null, null))).doesNotContain(xingfu);
    }

    private static List<String> found(Narrowing narrowing) {
        return plane.knowledge().search("停水安排", narrowing, 10).stream()
                .map(Answer::entry)
                .toList();
    }
}
