package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.Candidate;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.notice.CitizenMessages;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Units;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The night desk on a database of its own, in a city where gas leaks are danger and other provinces are not ours. */
final class TestDesk implements AutoCloseable {

    private final SettableClock clock = SettableClock.at("2026-11-23T02:00");
    private final RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
    private final Tickets tickets = plane.bean(Tickets.class);
    private int numbers;

    @Nullable
    Ticket take(Citizen citizen) {
        return take(citizen, "1390000" + String.format("%04d", ++numbers));
    }

    @Nullable
    Ticket take(Citizen citizen, String number) {
        var head = new Call(citizen.call(), Call.Direction.INBOUND, number, "12345", clock.instant(), null);
        desk().take(head, citizen);
        var page = tickets.search(new Tickets.Query(null, null, null, number, false, 0, 10));
        return page.tickets().isEmpty() ? null : page.tickets().getFirst();
    }

    private NightIntake desk() {
        var advisers = new Advisers(
                (question, limit) -> question.contains("市民卡")
                        ? List.of(new Answer(
                                "k1", "市民卡", "带身份证到服务大厅办理。", "依据", "centre", LocalDate.of(2026, 1, 1), null, 1, ""))
                        : List.of(),
                (demand, earlier) -> demand.contains("漏气")
                        ? new ScreeningAdvice("none", "", 0, "", "", "", "", "漏气", true, false)
                        : demand.contains("楼顶")
                                ? new ScreeningAdvice("none", "", 1, "", "", "", "", "楼顶", true, true)
                                : demand.contains("滋滋响")
                                        ? new ScreeningAdvice("none", "", 0.7, "", "", "", "", "电线滋滋响", false, false)
                                        : demand.contains("外省")
                                                ? new ScreeningAdvice(
                                                        "outside_area",
                                                        "不属于本市",
                                                        1,
                                                        "外省",
                                                        "办法",
                                                        "请拨打当地热线。",
                                                        "",
                                                        null,
                                                        true,
                                                        false)
                                                : ScreeningAdvice.NOTHING,
                TestDesk::draft,
                (demand, matter, area) -> new DispatchAdvice(
                        List.of(new Candidate("urban", "市城管局", 1, "noise", "", "目录")), demand.contains("吵"), "test"));
        var records = new Records(
                tickets,
                plane.bean(FollowUps.class),
                plane.bean(WrittenDemands.class),
                plane.bean(CitizenMessages.class),
                plane.bean(Units.class),
                TestCity.profile());
        return new NightIntake(advisers, records, Path.of("../core/cities/yunting"));
    }

    private static TicketDraft draft(List<Said> said) {
        String all = String.join("", said.stream().map(Said::text).toList());
        return new TicketDraft(
                all.contains("怎么办") ? "consultation" : "complaint",
                null,
                all.substring(0, Math.min(10, all.length())),
                all,
                all.contains("星河小区") ? "星河小区" : null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    /** A call without a number. */
    void takeWithheld(Citizen citizen) {
        desk().take(new Call(citizen.call(), Call.Direction.INBOUND, "", "12345", clock.instant(), null), citizen);
    }

    <T> T bean(Class<T> type) {
        return plane.bean(type);
    }

    @Override
    public void close() {
        plane.close();
    }
}
