package io.huiyin.core.ticket;

import io.huiyin.core.call.CallId;
import io.huiyin.core.text.Masking;
import org.jspecify.annotations.Nullable;

/**
 * A demand as it is filed.
 *
 * @param kind code of a kind of the profile
 * @param matter code of a matter of the catalogue; null when none fits
 * @param area code of an area of the profile; null when unknown
 * @param phone digits; where the citizen can be reached
 * @param unit code of the lead unit that the agent confirmed; null sends it to the supervision centre
 * @param unitReason one sentence: why that unit
 */
public record NewTicket(
        String kind,
        @Nullable String matter,
        String title,
        String content,
        @Nullable String place,
        @Nullable String area,
        @Nullable String happened,
        String phone,
        @Nullable String name,
        boolean secret,
        boolean urgent,
        @Nullable CallId call,
        @Nullable String unit,
        @Nullable String unitReason) {

    NewTicket asSecret() {
        return new NewTicket(
                kind, matter, title, content, place, area, happened, phone, name, true, urgent, call, unit, unitReason);
    }

    /** With what was heard wrongly put right. @param phone digits; empty, as any other, when unknown */
    public NewTicket withWords(String rightPlace, String rightTime, String rightPhone) {
        return new NewTicket(
                kind,
                matter,
                title,
                content,
                known(rightPlace),
                area,
                known(rightTime),
                rightPhone,
                name,
                secret,
                urgent,
                call,
                unit,
                unitReason);
    }

    private static @Nullable String known(String words) {
        return words.isBlank() ? null : words.strip();
    }

    /**
     * Words about it, without what tells who the citizen is: the own name and number first, in whatever form they are
     * written, then whatever looks like one.
     */
    public String withoutCitizen(String text) {
        String hidden = text;
        if (name != null && name.length() > 1) {
            hidden = hidden.replace(name, Masking.name(name));
        }
        if (phone.length() > 6) {
            hidden = hidden.replaceAll(String.join("[ -]?", phone.split("")), Masking.phone(phone));
        }
        return Masking.text(hidden);
    }

    /** Asked of no unit. */
    public NewTicket withoutUnit() {
        return new NewTicket(
                kind, matter, title, content, place, area, happened, phone, name, secret, urgent, call, null, null);
    }

    /** Whether there is danger in it. */
    public NewTicket asUrgent(boolean is) {
        return new NewTicket(
                kind, matter, title, content, place, area, happened, phone, name, secret, is, call, unit, unitReason);
    }
}
