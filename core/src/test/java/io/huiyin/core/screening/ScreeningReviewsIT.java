package io.huiyin.core.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.screening.ScreeningRecord.Outcome;
import io.huiyin.core.screening.ScreeningReviews.Again;
import io.huiyin.core.screening.ScreeningReviews.KindCounts;
import io.huiyin.core.screening.ScreeningReviews.Query;
import io.huiyin.core.screening.ScreeningReviews.Standing;
import io.huiyin.core.screening.ScreeningReviews.Verdict;
import io.huiyin.core.screening.Screenings.Judgement;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each test has an agent of its own, by whom its records are found. */
class ScreeningReviewsIT {

    private static final String COURT = "in_litigation";
    private static final String WORDS = "法院已经判了我不服";
    private static final String REVIEWER = "ducha1";
    private static final Again AGAIN = new Again("help", "邻居占道", "法院判的是另一件事，占道没人管");

    private static RecordPlane plane;
    private static SettableClock clock;
    private static Screenings screenings;
    private static ScreeningReviews reviews;
    private static Tickets tickets;

    @BeforeAll
    static void start() {
        clock = SettableClock.at("2026-11-23T02:00");
        plane = RecordPlane.on(
                TestDatabase.migrated("core"),
                clock,
                TestCity.folder(),
                Map.of("huiyin.screening.review-share", "1", "huiyin.screening.taken-share", "1"),
                ScreeningsIT.OneKind.class);
        screenings = plane.bean(Screenings.class);
        reviews = plane.bean(ScreeningReviews.class);
        tickets = plane.bean(Tickets.class);
        for (var agent : List.of("shows", "again", "away", "judged", "counted")) {
            plane.bean(Accounts.class)
                    .importOne(new Account(agent, agent, "", Set.of(Role.AGENT), null), "password-" + agent, null);
        }
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static DraftId advised(String agent) {
        var matter = new DraftId(CallId.random(), 1);
        screenings.advised(matter.call(), new ScreeningsIT.OneKind().screen(WORDS, List.of()), WORDS, agent);
        return matter;
    }

    private static NewTicket demand(DraftId matter) {
        return new NewTicket(
                "help",
                null,
                "不服判决",
                "要求改判",
                null,
                null,
                null,
                "13800001234",
                "王五",
                true,
                false,
                matter.call(),
                null,
                null);
    }

    private static Ticket declined(String agent) {
        var matter = advised(agent);
        return screenings.decline(
                matter, demand(matter), new Judgement(COURT, ScreeningReason.TOLD_ROUTE, ""), WORDS, agent);
    }

    private static Ticket insisted(String agent) {
        var matter = advised(agent);
        screenings.take(matter, new Judgement(COURT, ScreeningReason.NOT_CONVINCED, ""), WORDS, agent);
        return screenings.file(matter, demand(matter), null, agent);
    }

    private static List<ScreeningRecord> shown(String agent, @Nullable Standing standing) {
        return reviews.search(new Query("", null, agent, standing, 0, 10)).rows();
    }

    private static ScreeningRecord only(String agent) {
        assertThat(shown(agent, Standing.WAITING)).hasSize(1);
        return shown(agent, Standing.WAITING).getFirst();
    }

    private static TicketEvent last(Ticket ticket) {
        return tickets.story(ticket.id()).getLast();
    }

    @Test
    void showsEachRefusalFirstAndWhatWasToldAwayOnceItsTimeIsOver() {
        String agent = "shows";
        insisted(agent);
        advised(agent);
        declined(agent);
        assertThat(shown(agent, Standing.WAITING))
                .extracting(ScreeningRecord::outcome)
                .containsExactly(Outcome.DECLINED, Outcome.INSISTED);
        clock.forward(Duration.ofMinutes(61));
        assertThat(shown(agent, null))
                .extracting(ScreeningRecord::outcome)
                .containsExactly(Outcome.DECLINED, Outcome.TOLD_AWAY, Outcome.INSISTED);
        assertThat(reviews.search(new Query(COURT, Outcome.TOLD_AWAY, agent, null, 0, 10))
                        .total())
                .isEqualTo(1);
        assertThat(reviews.search(new Query("", null, "", null, 0, 1)).agents()).contains(agent);
    }

    @Test
    void takesAWronglyDeclinedDemandUpAgainWithTheSameCitizenAndTellsBothTickets() {
        Ticket refused = declined("again");
        var found = reviews.review(only("again").id(), new Verdict(false, "判的是另一件事", "none"), AGAIN, REVIEWER);
        Ticket again = tickets.find(found.review().again()).orElseThrow();
        assertThat(again.state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(again.demand().title()).isEqualTo("邻居占道");
        assertThat(again.demand().phone()).isEqualTo("13800001234");
        assertThat(again.demand().secret()).isTrue();
        assertThat(last(again).type()).isEqualTo("takenUpAgain");
        assertThat(last(refused).type()).isEqualTo("refusalOverturned");
        assertThat(last(refused).note()).contains("判的是另一件事", again.id().value());
        assertThat(shown("again", Standing.DISAGREED)).hasSize(1);
        assertThatThrownBy(() -> reviews.review(found.id(), new Verdict(true, "", COURT), null, REVIEWER))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void makesATicketOfWhatWasToldAwayWithAWordOnly() {
        advised("away");
        clock.forward(Duration.ofMinutes(61));
        var found = reviews.review(only("away").id(), new Verdict(false, "应当登记", "none"), AGAIN, REVIEWER);
        assertThat(tickets.find(found.review().again()))
                .hasValueSatisfying(
                        again -> assertThat(again.demand().content()).isEqualTo(AGAIN.content()));
        assertThat(shown("away", Standing.WAITING)).isEmpty();
    }

    @Test
    void isJudgedBySomebodyElseOnceAndByTheCitysKinds() {
        declined("judged");
        long id = only("judged").id();
        var agrees = new Verdict(true, "", COURT);
        assertThatThrownBy(() -> reviews.review(id, agrees, null, "judged")).isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> reviews.review(id, new Verdict(false, " ", "none"), null, REVIEWER))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> reviews.review(id, new Verdict(true, "", "no_such_kind"), null, REVIEWER))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> reviews.review(id, agrees, AGAIN, REVIEWER)).isInstanceOf(RefusedByRule.class);
        reviews.review(id, agrees, null, REVIEWER);
        assertThatThrownBy(() -> reviews.review(id, agrees, null, "ducha2")).isInstanceOf(RefusedByRule.class);
        // the same reviewer thinks better of it
        reviews.review(id, new Verdict(false, "看错了", "none"), null, REVIEWER);
        assertThat(shown("judged", Standing.DISAGREED).getFirst().review().note())
                .isEqualTo("看错了");
    }

    @Test
    void countsFalseRefusalsAndMissesByKindAndKeepsWhatWasFoundAsLabels() {
        clock.forward(Duration.ofDays(2));
        var from = clock.instant();
        declined("counted");
        reviews.review(only("counted").id(), new Verdict(false, "不是", "none"), null, REVIEWER);
        declined("counted");
        reviews.review(only("counted").id(), new Verdict(true, "", COURT), null, REVIEWER);
        insisted("counted");
        reviews.review(only("counted").id(), new Verdict(true, "", COURT), null, REVIEWER);
        // taken without a word of the machine, and of the kind all the same
        var plain = new DraftId(CallId.random(), 1);
        screenings.file(plain, demand(plain), null, "counted");
        assertThat(only("counted").advice().kind()).isEqualTo(ScreeningAdvice.NONE);
        reviews.review(only("counted").id(), new Verdict(false, "判过", COURT), null, REVIEWER);
        var counts = reviews.counts(from, clock.instant().plusSeconds(1));
        assertThat(counts)
                .filteredOn(one -> one.kind().equals(COURT))
                .containsExactly(new KindCounts(COURT, "已进入诉讼", 3, 2, 0, 1, 2, 1, 3, 1, 1));
        assertThat(reviews.labelled())
                .filteredOn(one -> !one.at().isBefore(from))
                .extracting(one -> one.review().label())
                .containsExactly("none", COURT, COURT, COURT);
    }
}
