package io.huiyin.app.demo;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolder.DemoAccount;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import java.net.URI;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/** The people of the city's folder at their browsers. */
final class Staff {

    private final URI base;
    private final CityFolder city;
    private final Accounts accounts;

    Staff(OwnProduct product) {
        this.base = product.base();
        this.city = product.bean(CityFolder.class);
        this.accounts = product.bean(Accounts.class);
    }

    Browser agent() {
        return first(Role.AGENT, "desk");
    }

    Browser supervisor() {
        return first(Role.SUPERVISION, "returned");
    }

    /** @param station where the story stops without such a person */
    private Browser first(Role role, String station) {
        return city.accounts().stream()
                .filter(has(role))
                .findFirst()
                .map(this::signIn)
                .orElseThrow(
                        () -> new StationFailed(station, "the city's accounts.csv has nobody with the role " + role));
    }

    /** In which the city counts its days. */
    ZoneId zone() {
        return city.profile().zone();
    }

    /**
     * A clerk of the unit. A demo city has too few people for all its units: one who is missing is taken on, for the
     * story must not depend on which unit is predicted.
     */
    Browser clerk(String unit) {
        return signIn(city.accounts().stream()
                .filter(has(Role.CLERK))
                .filter(a -> unit.equals(a.account().unit()))
                .findFirst()
                .orElseGet(() -> takeOn(unit)));
    }

    private DemoAccount takeOn(String unit) {
        // the database is the story's own, and goes with it
        String password = "story-" + unit;
        Account clerk = new Account("story-" + unit, unit, "", Set.of(Role.CLERK), unit);
        accounts.importOne(clerk, password, null);
        return new DemoAccount(clerk, password);
    }

    private static Predicate<DemoAccount> has(Role role) {
        return a -> a.account().roles().contains(role);
    }

    private Browser signIn(DemoAccount who) {
        return new Browser(base).signIn(who.account().name(), who.password());
    }
}
