package io.huiyin.app.web;

import io.huiyin.core.identity.Accounts;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people behind account names, as the pages name them. */
@Component
public class People {

    /**
     * Somebody with an account.
     *
     * @param unit name of the unit; null at the hotline itself
     */
    public record Person(String name, @Nullable String unit) {}

    private final Accounts accounts;
    private final Units units;

    People(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** Empty for the machine, and for an account that is gone. */
    public Optional<Person> find(String account) {
        return accounts.find(account).map(a -> {
            String unit = a.unit();
            return new Person(
                    a.displayName(),
                    unit == null ? null : units.find(unit).map(Unit::name).orElse(unit));
        });
    }

    /** As {@link #find}, for a list in which the same people come again: each is looked up once. */
    public Function<String, Optional<Person>> onceEach() {
        Map<String, Optional<Person>> known = new HashMap<>();
        return account -> known.computeIfAbsent(account, this::find);
    }
}
