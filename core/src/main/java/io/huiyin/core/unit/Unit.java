package io.huiyin.core.unit;

import org.jspecify.annotations.Nullable;

/**
 * A unit that may handle tickets (or, a village, only assist).
 *
 * @param code short and stable, e.g. {@code water}
 * @param parent code of the unit above; null at the top
 * @param area code of the area that it answers for; null means the whole city
 * @param duties what it answers for, in its own words
 * @param leader who answers for it above its clerks (分管领导); null when none is named
 */
public record Unit(
        String code,
        String name,
        Level level,
        Body body,
        @Nullable String parent,
        @Nullable String area,
        String duties,
        String phone,
        @Nullable Leader leader) {

    /**
     * The leader in charge: urge notices are copied to them.
     *
     * @param post as it stands on a notice, e.g. 分管副局长
     */
    public record Leader(String name, String post) {}

    /** City, district or county, town or street, and below them the village or community. */
    public enum Level {
        CITY,
        DISTRICT,
        STREET,
        VILLAGE
    }

    /** What it is in law: it decides what may be sent to it. */
    public enum Body {
        GOVERNMENT,
        DEPARTMENT,
        UTILITY,
        VILLAGE
    }

    /** A village or community never leads and is never dispatched to alone. */
    public boolean mayLead() {
        return level != Level.VILLAGE;
    }

    /** A department or utility of the city or a district: what the catalogue gives to it is not pushed down to a town or street. */
    public boolean ownsByDuty() {
        return (level == Level.CITY || level == Level.DISTRICT) && (body == Body.DEPARTMENT || body == Body.UTILITY);
    }
}
