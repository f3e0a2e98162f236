package io.huiyin.callbackrobot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.callbackrobot.plan.DialDecision.Dial;
import io.huiyin.callbackrobot.plan.DialDecision.Human;
import io.huiyin.callbackrobot.plan.DialDecision.Wait;
import io.huiyin.core.city.CityProfile.CallbackRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DialRulesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CallbackRules RULES = new CallbackRules(
            LocalTime.of(8, 0),
            LocalTime.of(21, 0),
            3,
            5,
            Duration.ofMinutes(10),
            Duration.ofHours(2),
            List.of("help", "complaint"));
    private static final int DECISIONS = 100_000;

    private final DialRules rules = new DialRules(RULES, ZONE);

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00[Asia/Shanghai]").toInstant();
    }

    private static DialCase one(Instant repliedAt, int tries, @Nullable Instant lastTry, Instant... calls) {
        return new DialCase(
                "help", false, false, "13800001234", false, repliedAt, tries, lastTry, false, List.of(calls));
    }

    @Test
    void ringsOnceTheWaitAfterTheReplyIsOver() {
        Instant replied = at("2026-11-23T10:00");
        assertThat(rules.decide(one(replied, 0, null), at("2026-11-23T10:09")))
                .isEqualTo(new Wait(at("2026-11-23T10:10")));
        assertThat(rules.decide(one(replied, 0, null), at("2026-11-23T10:10"))).isEqualTo(new Dial());
    }

    @Test
    void neverRingsAtNight() {
        Instant replied = at("2026-11-23T20:55");
        assertThat(rules.decide(one(replied, 0, null), at("2026-11-23T21:05")))
                .isEqualTo(new Wait(at("2026-11-24T08:00")));
        assertThat(rules.decide(one(replied, 0, null), at("2026-11-24T07:59")))
                .isEqualTo(new Wait(at("2026-11-24T08:00")));
        assertThat(rules.firstLook(replied)).isEqualTo(at("2026-11-24T08:00"));
    }

    @Test
    void waitsBetweenTwoTriesAndGivesUpAfterTheThird() {
        Instant replied = at("2026-11-23T09:00");
        Instant tried = at("2026-11-23T10:00");
        assertThat(rules.decide(one(replied, 1, tried), at("2026-11-23T11:00")))
                .isEqualTo(new Wait(at("2026-11-23T12:00")));
        assertThat(rules.decide(one(replied, 3, tried), at("2026-11-24T12:00"))).isInstanceOf(Human.class);
    }

    @Test
    void ringsNoNumberASixthTimeIn24HoursWhateverTheTicket() {
        Instant first = at("2026-11-23T09:00");
        var calls = new Instant[5];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = first.plus(Duration.ofHours(i));
        }
        assertThat(rules.decide(one(first.minus(Duration.ofDays(1)), 0, null, calls), at("2026-11-23T15:00")))
                .isEqualTo(new Wait(at("2026-11-24T09:00")));
    }

    @Test
    void neverRingsSecretTicketsOptOutsEmergencyNumbersAndOtherKinds() {
        Instant now = at("2026-11-23T12:00");
        Instant replied = at("2026-11-23T09:00");
        for (DialCase never : List.of(
                new DialCase("help", false, true, "13800001234", false, replied, 0, null, false, List.of()),
                new DialCase("help", true, false, "13800001234", false, replied, 0, null, false, List.of()),
                new DialCase("help", false, false, "13800001234", true, replied, 0, null, false, List.of()),
                new DialCase("help", false, false, "110", false, replied, 0, null, false, List.of()),
                new DialCase("help", false, false, "", false, replied, 0, null, false, List.of()),
                new DialCase("consultation", false, false, "13800001234", false, replied, 0, null, false, List.of()))) {
            assertThat(rules.decide(never, now)).isInstanceOf(Human.class);
        }
    }

    @Test
    void aHundredThousandRandomDecisionsBreakNoRule() {
        long seed = System.nanoTime();
        System.out.println("DialRulesTests seed " + seed);
        var random = new Random(seed);
        int dialled = 0;
        for (int i = 0; i < DECISIONS; i++) {
            Instant now = at("2026-11-23T00:00").plusSeconds(random.nextInt(7 * 24 * 3600));
            DialCase one = randomCase(random, now);
            DialDecision decision = rules.decide(one, now);
            String broken = IndependentChecker.brokenBy(RULES, ZONE, one, now, decision);
            assertThat(broken)
                    .as("seed %d, decision %d: %s at %s gave %s", seed, i, one, now, decision)
                    .isEmpty();
            dialled += decision instanceof Dial ? 1 : 0;
        }
        assertThat(dialled).as("seed %d", seed).isBetween(DECISIONS / 100, DECISIONS);
    }

    /** Half of all cases near the limits; clocks that stepped back leave calls in the future. */
    private static DialCase randomCase(Random random, Instant now) {
        var calls = new ArrayList<Instant>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            calls.add(now.minusSeconds(random.nextInt(40 * 3600) - 1800));
        }
        int tries = random.nextInt(5);
        String[] kinds = {"help", "help", "help", "complaint", "praise"};
        String[] numbers = {
            "13800001234", "13800001234", "13800001234", "051288880000", "110", "12345", "", "1380000x234"
        };
        return new DialCase(
                kinds[random.nextInt(kinds.length)],
                random.nextInt(10) == 0,
                random.nextInt(10) == 0,
                numbers[random.nextInt(numbers.length)],
                random.nextInt(10) == 0,
                now.minusSeconds(random.nextInt(3600) - 300),
                tries,
                tries == 0 ? null : now.minusSeconds(random.nextInt(5 * 3600) - 600),
                random.nextInt(10) == 0,
                calls);
    }
}
