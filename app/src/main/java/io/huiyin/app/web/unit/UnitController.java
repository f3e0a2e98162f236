package io.huiyin.app.web.unit;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.reorganisation.UnitChanges;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.UnitRegister.Closing;
import io.huiyin.core.unit.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units of the city, and what people decide about them. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private static final int LONG = 1000;

    /**
     * @param inForce receives tickets today
     * @param people display names of its accounts
     */
    record UnitRow(
            String code,
            String name,
            Unit.Level level,
            Unit.Body body,
            @Nullable String parent,
            String phone,
            @Nullable String leader,
            @Nullable String area,
            boolean inForce,
            List<String> people) {}

    /** Somebody of the unit who may sign in. */
    record StaffView(String account, String name, SortedSet<Role> roles) {}

    /** @param since first day of the name; null when it has always been */
    record UnitNameView(String name, @Nullable LocalDate since) {}

    /**
     * @param was the duties or the area before; null for other changes
     * @param becomes the new name, duties or area, or the successor's name; empty for a unit that is only closed
     * @param by name of the person; null for an account that is gone
     */
    record UnitChangeView(
            UnitRegister.Kind kind,
            @Nullable String was,
            String becomes,
            LocalDate since,
            String reason,
            Instant at,
            @Nullable String by) {}

    /**
     * @param closedFrom first day on which it receives nothing; null without an end
     * @param naming how many lines of the catalogue, today or later, name it
     */
    record UnitDetail(
            UnitRow unit,
            String duties,
            @Nullable LocalDate closedFrom,
            @Nullable String successorName,
            int naming,
            List<StaffView> staff,
            List<UnitNameView> names,
            List<UnitChangeView> changes) {}

    record Renaming(
            @NotBlank(message = "请写明新名称") @Size(max = 100) String name,
            LocalDate since,

            @NotBlank(message = "请写明决定（文号）") @Size(max = LONG)
            String reason) {}

    /** @param successor code of the unit that it is merged into; null when it is only closed */
    record ClosingForm(
            LocalDate day,
            @Nullable String successor,

            @NotBlank(message = "请写明决定（文号）") @Size(max = LONG)
            String reason) {}

    private final Units units;
    private final UnitRegister register;
    private final UnitChanges changes;
    private final Accounts accounts;
    private final People people;
    private final CityProfile profile;
    private final Clock clock;

    UnitController(
            Units units,
            UnitRegister register,
            UnitChanges changes,
            Accounts accounts,
            People people,
            CityProfile profile,
            Clock clock) {
        this.units = units;
        this.register = register;
        this.changes = changes;
        this.accounts = accounts;
        this.people = people;
        this.profile = profile;
        this.clock = clock;
    }

    /** Every unit that there ever was, in the order of the city's list; to a unit's leader the own one and those below it. */
    @GetMapping
    List<UnitRow> list(Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return rows(register.all().stream()
                .filter(unit -> viewer.mayLookAfter(unit.code()))
                .toList());
    }

    @GetMapping("/{code}")
    UnitDetail unit(@PathVariable String code, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return detail(units.find(code)
                .filter(unit -> viewer.mayLookAfter(unit.code()))
                .orElseThrow(() -> new NotThere("单位", code)));
    }

    private UnitDetail detail(Unit unit) {
        String code = unit.code();
        Closing closing = register.closing(code).orElse(null);
        LocalDate today = clock.instant().atZone(profile.zone()).toLocalDate();
        return new UnitDetail(
                rows(List.of(unit)).getFirst(),
                unit.duties(),
                closing == null ? null : day(closing.at()),
                closing == null || closing.successor() == null ? null : name(closing.successor()),
                changes.naming(code, today).size(),
                accounts.all().stream()
                        .filter(one -> code.equals(one.unit()) && !one.roles().isEmpty())
                        .map(one -> new StaffView(one.name(), one.displayName(), new TreeSet<>(one.roles())))
                        .toList(),
                register.names(code).stream()
                        .map(one -> new UnitNameView(one.name(), dayOrNull(one.since())))
                        .toList(),
                register.changes(code).stream().map(this::change).toList());
    }

    @PostMapping("/{code}/rename")
    UnitDetail rename(@PathVariable String code, @Valid @RequestBody Renaming form, Principal who) {
        changes.rename(code, form.name(), form.since(), form.reason(), who.getName());
        return unit(code, who);
    }

    @PostMapping("/{code}/close")
    UnitDetail close(@PathVariable String code, @Valid @RequestBody ClosingForm form, Principal who) {
        changes.close(code, form.day(), form.successor(), form.reason(), who.getName());
        return unit(code, who);
    }

    private List<UnitRow> rows(List<Unit> all) {
        Set<String> open = units.all().stream().map(Unit::code).collect(Collectors.toSet());
        Map<String, List<String>> staff = accounts.all().stream()
                .filter(account -> account.unit() != null && !account.roles().isEmpty())
                .collect(Collectors.groupingBy(
                        account -> String.valueOf(account.unit()),
                        Collectors.mapping(Account::displayName, Collectors.toList())));
        return all.stream()
                .map(unit -> {
                    Unit.Leader leader = unit.leader();
                    return new UnitRow(
                            unit.code(),
                            unit.name(),
                            unit.level(),
                            unit.body(),
                            unit.parent(),
                            unit.phone(),
                            leader == null ? null : leader.post() + " " + leader.name(),
                            unit.area(),
                            open.contains(unit.code()),
                            staff.getOrDefault(unit.code(), List.of()));
                })
                .toList();
    }

    private UnitChangeView change(UnitRegister.Change one) {
        return new UnitChangeView(
                one.kind(),
                one.was(),
                one.kind() == UnitRegister.Kind.MERGED ? name(one.becomes()) : one.becomes(),
                day(one.since()),
                one.reason(),
                one.at(),
                people.find(one.actor()).map(Person::name).orElse(null));
    }

    private String name(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private LocalDate day(Instant at) {
        return at.atZone(profile.zone()).toLocalDate();
    }

    private @Nullable LocalDate dayOrNull(@Nullable Instant at) {
        return at == null ? null : day(at);
    }
}
