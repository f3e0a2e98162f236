package io.huiyin.core.city;

import java.util.List;

/**
 * What is done in an emergency (应急预案), from the city's {@code plans.yaml}.
 *
 * @param matters codes of the matters that it is for; none: for every matter that has no plan of its own
 * @param calls who is called, in this order
 * @param steps what is done, in this order
 * @param basis the document that it is taken from
 */
public record EmergencyPlan(
        String code, String name, List<String> matters, List<Call> calls, List<String> steps, String basis) {

    /** @param phone as it is dialled: digits and hyphens */
    public record Call(String who, String phone) {}

    public EmergencyPlan {
        matters = List.copyOf(matters);
        calls = List.copyOf(calls);
        steps = List.copyOf(steps);
    }
}
