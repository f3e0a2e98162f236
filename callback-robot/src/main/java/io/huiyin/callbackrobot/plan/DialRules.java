package io.huiyin.callbackrobot.plan;

import io.huiyin.callbackrobot.plan.DialDecision.Dial;
import io.huiyin.callbackrobot.plan.DialDecision.Human;
import io.huiyin.callbackrobot.plan.DialDecision.Wait;
import io.huiyin.core.city.CityProfile.CallbackRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The profile's rules for ringing, applied to one case at one moment. Knows no clock and no database. */
public final class DialRules {

    private static final Duration DAY = Duration.ofHours(24);
    /** Another call to the same number is looked at again when it is probably over. */
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    /** 7 digits: a fixed line without its area code; 15: the longest of ITU-T E.164. */
    private static final int SHORTEST = 7;

    private static final int LONGEST = 15;
    private static final Set<String> NEVER = Set.of("110", "119", "120", "122", "12345");

    private final CallbackRules rules;
    private final ZoneId zone;

    public DialRules(CallbackRules rules, ZoneId zone) {
        if (!rules.from().isBefore(rules.until())) {
            throw new IllegalArgumentException("the callback's window must open before it closes");
        }
        this.rules = rules;
        this.zone = zone;
    }

    public DialDecision decide(DialCase one, Instant now) {
        String never = never(one);
        if (!never.isEmpty()) {
            return new Human(never);
        }
        Instant earliest = opened(earliest(one, now));
        return earliest.isAfter(now) ? new Wait(earliest) : new Dial();
    }

    /** When a callback that was never tried should first be looked at. */
    public Instant firstLook(Instant repliedAt) {
        return opened(repliedAt.plus(rules.waitAfterReply()));
    }

    /** Whether another try may follow. */
    public boolean triesLeft(int tries) {
        return tries < rules.triesPerTicket();
    }

    /** When the next try may follow one that began then. */
    public Instant nextTry(Instant lastTry) {
        return opened(lastTry.plus(rules.gapBetweenTries()));
    }

    /** The reason why the robot must not ring in this case at all; empty when it may. */
    private String never(DialCase one) {
        if (!rules.kinds().contains(one.kind())) {
            return "该类工单不由机器人回访";
        }
        if (one.leaders()) {
            return "市领导批办件，不由机器人回访";
        }
        if (one.secret()) {
            return "诉求人要求保密，不由机器人回访";
        }
        if (one.optedOut()) {
            return "诉求人拒绝机器人来电";
        }
        if (!diallable(one.number())) {
            return "没有可以拨打的号码";
        }
        return triesLeft(one.tries()) ? "" : "机器人回访次数已用完";
    }

    private static boolean diallable(String number) {
        return number.length() >= SHORTEST
                && number.length() <= LONGEST
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && !NEVER.contains(number);
    }

    private Instant earliest(DialCase one, Instant now) {
        Instant earliest = later(now, one.repliedAt().plus(rules.waitAfterReply()));
        if (one.lastTry() != null) {
            earliest = later(earliest, one.lastTry().plus(rules.gapBetweenTries()));
        }
        if (one.ringing()) {
            earliest = later(earliest, now.plus(ONE_CALL));
        }
        return later(earliest, allowedByNumber(one.calls()));
    }

    /** With the most calls allowed in 24 hours, the next may come 24 hours after the one that many calls ago. */
    private Instant allowedByNumber(List<Instant> calls) {
        List<Instant> newestFirst =
                calls.stream().sorted(Comparator.reverseOrder()).toList();
        int most = rules.callsPerNumberIn24Hours();
        return newestFirst.size() < most
                ? Instant.MIN
                : newestFirst.get(most - 1).plus(DAY);
    }

    /** The moment itself when the window is open then, else its next opening. */
    private Instant opened(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(rules.from())) {
            return local.with(rules.from()).toInstant();
        }
        if (!time.isBefore(rules.until())) {
            return local.toLocalDate()
                    .plusDays(1)
                    .atTime(rules.from())
                    .atZone(zone)
                    .toInstant();
        }
        return at;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
