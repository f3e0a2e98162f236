package io.huiyin.app.web;

import io.huiyin.core.draft.Draft;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.Sight;
import io.huiyin.core.ticket.Ticket;
import java.security.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who looks: decides by role, unit and the ticket's marks what may be seen and done. Which addresses a role may ask at all
 * is decided before, in the security rules. What is not allowed here is refused.
 *
 * @param unit code of the viewer's unit; null at the hotline itself
 * @param below codes of the viewer's unit and of all units below it; empty at the hotline itself
 */
public record Viewer(String name, Set<Role> roles, @Nullable String unit, Set<String> below) {

    private static final Set<Role> UNIT = EnumSet.of(Role.CLERK, Role.UNIT_LEADER);
    /** the city's own people at the hotline */
    private static final Set<Role> HOTLINE =
            EnumSet.of(Role.AGENT, Role.FLOOR_SUPERVISOR, Role.QUALITY_INSPECTOR, Role.SUPERVISION, Role.MANAGER);

    private static final Set<Role> KEEPS_DRAFTS_MOVING = EnumSet.of(Role.SUPERVISION, Role.FLOOR_SUPERVISOR);
    /** they hear every call; an agent hears the own ones */
    private static final Set<Role> HEARS_ALL =
            EnumSet.of(Role.QUALITY_INSPECTOR, Role.FLOOR_SUPERVISOR, Role.SUPERVISION, Role.MANAGER);

    public Viewer {
        roles = Set.copyOf(roles);
        below = Set.copyOf(below);
    }

    public static Viewer of(Principal principal, Accounts accounts) {
        Account account =
                accounts.find(principal.getName()).orElseThrow(() -> new AccessDeniedException("the account is gone"));
        return new Viewer(account.name(), account.roles(), account.unit(), accounts.scope(account));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** A unit sees its own tickets and those of the units below it; the operating company's staff no marked one of others. */
    public boolean maySee(Ticket ticket) {
        if (unit != null) {
            return isAny(UNIT, HOTLINE) && below.contains(String.valueOf(ticket.unit()));
        }
        return isAny(HOTLINE) || is(Role.OPERATOR_STAFF) && (filed(ticket) || !marked(ticket));
    }

    /** A draft is its writer's; whoever supervises sees that there is one, and may give it to another agent. */
    public boolean mayHandOver(Draft draft) {
        return name.equals(draft.agent()) || unit == null && isAny(KEEPS_DRAFTS_MOVING);
    }

    /** A ticket that the viewer's unit, or one below it, helps with is seen like its own. */
    public boolean seesWhatUnitHelpsWith() {
        return unit != null && isAny(UNIT, HOTLINE);
    }

    /** Of a ticket that is seen: another unit leads it. */
    public boolean onlyHelps(Ticket ticket) {
        return unit != null && !below.contains(String.valueOf(ticket.unit()));
    }

    /** What {@link #maySee} says, for a list. */
    public Sight sight() {
        if (unit != null) {
            return Sight.ofUnits(isAny(UNIT, HOTLINE) ? below : Set.of());
        }
        return isAny(HOTLINE) ? Sight.ALL : is(Role.OPERATOR_STAFF) ? Sight.ofGuest(name) : Sight.NONE;
    }

    /**
     * The citizen's name and number. Hidden from the unit when the citizen asked for secrecy, and from the operating
     * company's staff in tickets that they did not file.
     */
    public boolean maySeeCitizen(Ticket ticket) {
        if (unit != null) {
            return !ticket.demand().secret();
        }
        return isAny(HOTLINE) || filed(ticket);
    }

    /** The steps of a handling are those of the unit that leads; the units above it only look. */
    public boolean mayHandle(Ticket ticket) {
        return unit != null && unit.equals(ticket.unit());
    }

    /** A unit's leader looks after the own unit and those below it, whoever is of no unit after all. */
    public boolean mayLookAfter(String unit) {
        return is(Role.ADMINISTRATOR) || isAny(HOTLINE) || below.contains(unit);
    }

    /** @param agent who held the call; null when nobody did */
    public boolean mayHear(@Nullable String agent) {
        return unit == null && (isAny(HEARS_ALL) || name.equals(agent));
    }

    /** Words about a ticket, without what tells who the citizen is where the viewer may not know it. */
    public String words(Ticket ticket, String text) {
        return maySeeCitizen(ticket) ? text : ticket.demand().withoutCitizen(text);
    }

    public @Nullable String wordsOrNull(Ticket ticket, @Nullable String text) {
        return text == null ? null : words(ticket, text);
    }

    private boolean filed(Ticket ticket) {
        return name.equals(ticket.filedBy());
    }

    private static boolean marked(Ticket ticket) {
        return ticket.demand().secret() || ticket.leaders();
    }

    @SafeVarargs
    private boolean isAny(Set<Role>... groups) {
        for (Set<Role> group : groups) {
            if (!Collections.disjoint(roles, group)) {
                return true;
            }
        }
        return false;
    }
}
