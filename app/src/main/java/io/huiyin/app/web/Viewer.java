package io.huiyin.app.web;

import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.Ticket;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who looks: decides what of a ticket may be seen.
 *
 * @param unit code of the viewer's unit; null at the hotline itself
 */
public record Viewer(String name, Set<Role> roles, @Nullable String unit) {

    public static Viewer of(Principal principal, Accounts accounts) {
        Account account =
                accounts.find(principal.getName()).orElseThrow(() -> new AccessDeniedException("the account is gone"));
        return new Viewer(account.name(), account.roles(), account.unit());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** A unit sees its own tickets only. */
    public boolean maySee(Ticket ticket) {
        return unit == null || unit.equals(ticket.unit());
    }

    /** The citizen's name and number: hidden from the unit when the citizen asked for secrecy. */
    public boolean maySeeCitizen(Ticket ticket) {
        return unit == null || !ticket.demand().secret();
    }
}
