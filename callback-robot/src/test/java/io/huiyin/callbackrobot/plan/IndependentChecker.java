package io.huiyin.callbackrobot.plan;

import io.huiyin.core.city.CityProfile.CallbackRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Says which rule a decision breaks. Written from the rules' text and not from the code: it counts and compares minutes
 * of the day instead of computing moments, and it tries every minute before a promised one.
 */
final class IndependentChecker {

    private IndependentChecker() {}

    static String brokenBy(CallbackRules rules, ZoneId zone, DialCase one, Instant now, DialDecision decision) {
        boolean never = never(rules, one);
        return switch (decision) {
            case DialDecision.Human _ -> never ? "" : "a human although the robot may ring";
            case DialDecision.Dial _ -> never ? "rang what must never be rung" : forbidden(rules, zone, one, now, now);
            case DialDecision.Wait(Instant until) -> wait(rules, zone, one, now, until, never);
        };
    }

    private static String wait(
            CallbackRules rules, ZoneId zone, DialCase one, Instant now, Instant until, boolean never) {
        if (never) {
            return "waits for what must never be rung";
        }
        if (!until.isAfter(now)) {
            return "waits for a moment that is over";
        }
        if (!one.ringing() && forbidden(rules, zone, one, now, now).isEmpty()) {
            return "waits although it may ring now";
        }
        String then = forbidden(rules, zone, one, now, until);
        if (!then.isEmpty()) {
            return "promises a moment at which it may not ring: " + then;
        }
        boolean early = forbidden(rules, zone, one, now, until.minusSeconds(1)).isEmpty();
        boolean afterCall = one.ringing() && !until.minusSeconds(1).isBefore(now.plusSeconds(120));
        return early && (!one.ringing() || afterCall) ? "waits longer than needed" : "";
    }

    private static boolean never(CallbackRules rules, DialCase one) {
        boolean kind = rules.kinds().stream().noneMatch(k -> k.equals(one.kind()));
        boolean number = !one.number().matches("[0-9]{7,15}");
        return kind
                || number
                || one.secret()
                || one.leaders()
                || one.optedOut()
                || one.tries() > rules.triesPerTicket() - 1;
    }

    private static String forbidden(CallbackRules rules, ZoneId zone, DialCase one, Instant now, Instant at) {
        var local = at.atZone(zone);
        int second = local.getHour() * 3600 + local.getMinute() * 60 + local.getSecond();
        if (second < rules.from().toSecondOfDay() || second >= rules.until().toSecondOfDay()) {
            return "outside the window";
        }
        if (Duration.between(one.repliedAt(), at).compareTo(rules.waitAfterReply()) < 0) {
            return "too soon after the reply";
        }
        if (one.lastTry() != null && Duration.between(one.lastTry(), at).compareTo(rules.gapBetweenTries()) < 0) {
            return "too soon after the last try";
        }
        if (one.ringing() && Duration.between(now, at).toSeconds() < 120) {
            return "while another call to the number goes on";
        }
        long within = one.calls().stream()
                .filter(c -> Duration.between(c, at).compareTo(Duration.ofHours(24)) < 0)
                .count();
        return within >= rules.callsPerNumberIn24Hours() ? "too many calls to the number in 24 hours" : "";
    }
}
