package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.supervision.EmergencyRound;
import io.huiyin.core.supervision.UrgeRound;
import io.huiyin.core.ticket.GradeRound;
import io.huiyin.core.ticket.PauseRound;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnitLimitRound;
import io.huiyin.core.ticket.UnitLimits;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** A city's days: calls come in, people do what they do, and the database is looked through now and then. */
final class Simulation {

    private static final int DAYS_BETWEEN_CHECKS = 10;
    private static final int PAGE = 200;
    /** of a day; the rounds are made in each */
    private static final int HOURS = 24;
    /** units with limits of their own */
    private static final int WITH_LIMITS = 20;
    /** when the centre looks at what units that ended have open */
    private static final LocalTime REFORMS = LocalTime.of(9, 0);

    private final SimulatedClock clock;
    private final SplittableRandom dice;
    private final Town town;
    private final Agenda agenda;
    private final Offices offices;
    private final Callers callers;
    private final Invariants invariants;
    private final EmergencyRound emergencies;
    /** of each hour */
    private final List<Runnable> rounds;

    private final ReformDesk reforms;
    private final Consumer<String> progress;
    private final List<String> broken = new ArrayList<>();

    /** Goes on with what the database holds. */
    Simulation(
            ApplicationContext plane,
            SimulatedClock clock,
            long seed,
            Town.Acknowledged ledger,
            Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
        dice = new SplittableRandom(seed);
        town = new Town(plane, dice, ledger);
        var calendar = new SlowCalendar(plane.getBean(CityFolder.class));
        agenda = new Agenda(clock, dice, calendar);
        offices = new Offices(town, agenda, clock, dice);
        callers = new Callers(town, agenda, offices, dice, clock.instant());
        rounds = List.of(
                plane.getBean(PauseRound.class)::go,
                plane.getBean(GradeRound.class)::go,
                plane.getBean(UnitLimitRound.class)::go,
                plane.getBean(UrgeRound.class)::go);
        emergencies = plane.getBean(EmergencyRound.class);
        reforms = new ReformDesk(plane, town, dice);
        invariants = new Invariants(plane, calendar, clock.instant());
        town.dayBegins(today());
        var limits = plane.getBean(UnitLimits.class);
        town.units().stream()
                .limit(WITH_LIMITS)
                .forEach(unit -> limits.set(unit.code(), null, 1, "留出复核时间", "shuiwu01"));
        takeUpAll();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void takeUpAll() {
        Tickets.Page found;
        int page = 0;
        do {
            found = town.tickets.search(new Tickets.Query(null, null, null, null, false, page++, PAGE));
            for (Ticket ticket : found.tickets()) {
                if (!ticket.state().ended()) {
                    town.opened(ticket);
                    offices.takeUp(ticket);
                }
            }
        } while (found.tickets().size() == PAGE);
        callers.takeUp();
        offices.exemptions().takeUp();
    }

    void run(int days, int callsPerDay) throws SQLException {
        LocalDate first = today();
        for (int day = 0; day < days; day++) {
            LocalDate today = first.plusDays(day);
            for (int call = 0; call < callsPerDay; call++) {
                soon(moment(today), callers::ring);
            }
            Instant midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            town.dayBegins(today);
            rounds(today, midnight);
            agenda.liveUntil(midnight);
            progress.accept("%s over: %d things went wrong"
                    .formatted(today, town.wrongs().size() + broken.size()));
            if (day % DAYS_BETWEEN_CHECKS == DAYS_BETWEEN_CHECKS - 1 || day == days - 1) {
                broken.addAll(invariants.broken());
                progress.accept("looked through: " + invariants.byState());
            }
        }
    }

    /** What goes on by itself. */
    private void rounds(LocalDate today, Instant midnight) {
        Instant morning = today.atTime(REFORMS).atZone(clock.getZone()).toInstant();
        soon(morning, () -> reforms.morning(today));
        Instant first = today.atStartOfDay(clock.getZone()).toInstant();
        for (Instant round = first; round.isBefore(midnight); round = round.plus(EmergencyStory.ROUND)) {
            soon(round, emergencies::go);
        }
        for (int hour = 0; hour < HOURS; hour++) {
            Instant round = today.atTime(hour, 30).atZone(clock.getZone()).toInstant();
            rounds.forEach(one -> soon(round, one));
        }
    }

    /** Of a day that is begun already only what is to come. */
    private void soon(Instant at, Runnable what) {
        if (!at.isBefore(clock.instant())) {
            agenda.at(at, what);
        }
    }

    /** One call of six comes at night, the others between eight and eight. */
    private Instant moment(LocalDate day) {
        Duration at = dice.nextInt(6) == 0
                ? Duration.ofSeconds(dice.nextInt(86_400))
                : Duration.ofHours(8).plusSeconds(dice.nextInt(12 * 3_600));
        return day.atStartOfDay(clock.getZone()).toInstant().plus(at);
    }

    /** What was refused or led somewhere it must not, and what the database shows. */
    List<String> broken() {
        List<String> all = new ArrayList<>(town.wrongs());
        all.addAll(broken);
        return all;
    }

    Map<String, Integer> byState() {
        return invariants.byState();
    }

    Map<String, Integer> bySteps() {
        return invariants.bySteps();
    }
}
