package io.huiyin.evaluation.dialogue;

import io.huiyin.core.call.Decision;
import io.huiyin.core.text.Numerals;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.evaluation.dialogue.NightCase.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds calls against what must have come of them. */
final class NightScore {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The ticket says that somebody must ask the citizen. */
    private static final String DOUBTFUL = "请回电核对";

    /** Danger is caught in the turn that tells it, or in the one after. */
    private static final int WITHIN = 1;

    private int calls;
    private int rightOutcomes;
    private int slots;
    private int rightSlots;
    private int dangers;
    private int caught;
    private int screened;
    private int numbers;
    private int rightOrAsked;
    private int filedWrong;
    private int markedDoubtful;
    private int turns;
    private int handedOver;
    private final List<Wrong> wrong = new ArrayList<>();

    /**
     * A call that did not come out as it must.
     *
     * @param course its decisions, one a line
     */
    record Wrong(String call, List<String> faults, List<String> course) {}

    /** @param ticket what the call was filed as; null for nothing */
    void add(NightCase call, Caller caller, @Nullable Ticket ticket) {
        calls++;
        turns += caller.turns();
        handedOver += caller.handedOver() ? 1 : 0;
        Result result = result(caller);
        rightOutcomes += result == call.outcome() ? 1 : 0;
        List<String> faults = new ArrayList<>();
        if (result != call.outcome()) {
            faults.add(result + " for " + call.outcome());
        }
        call.slots().forEach((slot, meant) -> slot(slot, meant, ticket, caller, faults));
        if (call.danger() > 0) {
            danger(call, caller, result, faults);
        }
        if (!faults.isEmpty()) {
            wrong.add(new Wrong(
                    call.name(),
                    faults,
                    caller.decisions().stream().map(NightScore::line).toList()));
        }
    }

    private void danger(NightCase call, Caller caller, Result result, List<String> faults) {
        dangers++;
        int turn = Math.min(Math.min(caller.turnOf("danger"), caller.turnOf("suicide")), caller.turnOf("taken"));
        boolean inTime = turn <= Math.max(caller.toldDanger(), call.danger()) + WITHIN;
        caught += inTime ? 1 : 0;
        if (!inTime) {
            faults.add("danger not caught");
        }
        if (!inTime && caller.turnOf("screened") >= caller.toldDanger() && caller.turnOf("screened") < turn) {
            screened++;
            faults.add("danger screened away");
        }
    }

    private void slot(String slot, String meant, @Nullable Ticket ticket, Caller caller, List<String> faults) {
        String filed = ticket == null ? null : value(slot, ticket);
        boolean right = filed != null && same(slot, meant, filed);
        slots++;
        rightSlots += right ? 1 : 0;
        if (!right) {
            faults.add(slot + " " + filed + " for " + meant);
        }
        List<String> number = slot.equals("phone") || slot.equals("place") ? numbers(meant) : List.of();
        if (!number.isEmpty()) {
            boolean same = filed != null && Collections.indexOfSubList(numbers(filed), number) >= 0;
            numbers++;
            rightOrAsked += same || caller.askedAgain() ? 1 : 0;
            boolean doubtful = ticket != null && ticket.demand().content().contains(DOUBTFUL);
            markedDoubtful += !same && doubtful ? 1 : 0;
            filedWrong += !same && filed != null && !doubtful ? 1 : 0;
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(Numerals.canonical(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static @Nullable String value(String slot, Ticket ticket) {
        var demand = ticket.demand();
        return switch (slot) {
            case "kind" -> demand.kind();
            case "place" -> demand.place();
            case "time" -> demand.happened();
            case "phone" -> demand.phone();
            case "secret" -> String.valueOf(demand.secret());
            case "urgent" -> String.valueOf(demand.urgent());
            default -> throw new IllegalArgumentException("no slot " + slot);
        };
    }

    /** Places and times may say more than is expected. */
    private static boolean same(String slot, String meant, String filed) {
        return slot.equals("place") || slot.equals("time") ? plain(filed).contains(plain(meant)) : filed.equals(meant);
    }

    private static String plain(String text) {
        return Numerals.canonical(text).replaceAll("[\\s，,。的]", "");
    }

    static Result result(Caller caller) {
        if (caller.handedOver()) {
            return Result.HUMAN;
        }
        List<String> outcomes =
                caller.decisions().stream().map(Decision::outcome).toList();
        if (outcomes.contains("suicide")) {
            return Result.CRISIS;
        }
        if (outcomes.contains("danger")) {
            return Result.EMERGENCY;
        }
        if (outcomes.contains("added")) {
            return Result.FOLLOWED;
        }
        int mine = outcomes.indexOf("one");
        if (outcomes.contains("opened")
                || mine >= 0
                        && mine + 1 < outcomes.size()
                        && outcomes.get(mine + 1).equals("yes")) {
            return Result.PROGRESS;
        }
        if (outcomes.contains("settled")) {
            return Result.ANSWERED;
        }
        if (outcomes.contains("filed")) {
            return Result.FILED;
        }
        return outcomes.contains("screened") ? Result.DECLINED : Result.LEFT;
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("calls", calls);
        figures.put("outcomeRight", share(rightOutcomes, calls));
        figures.put("slotsRight", share(rightSlots, slots));
        figures.put("dangers", dangers);
        figures.put("dangerCaught", share(caught, dangers));
        figures.put("dangerScreened", screened);
        figures.put("numbers", numbers);
        figures.put("numbersRightOrAsked", share(rightOrAsked, numbers));
        figures.put("numbersFiledWrong", share(filedWrong, numbers));
        figures.put("numbersMarkedDoubtful", share(markedDoubtful, numbers));
        figures.put("turns", share(turns, calls));
        figures.put("handedOver", share(handedOver, calls));
        return figures;
    }

    private static String line(Decision decision) {
        return "%s “%s” %s → %s: %s"
                .formatted(decision.state(), decision.heard(), decision.outcome(), decision.next(), decision.reason());
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }
}
