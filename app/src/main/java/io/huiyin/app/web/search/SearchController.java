package io.huiyin.app.web.search;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallSearch;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.text.Masking;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the search page asks for beside tickets, knowledge and catalogue, which have lists of their own. */
@RestController
@RequestMapping("/api/search")
class SearchController {

    /** of each sort; a page shows a few and says that there are more */
    private static final int MOST = 20;

    /** @param said the line that was found; null when a number was looked for */
    record CallHit(
            String id,
            Call.Direction direction,
            String maskedNumber,
            Instant rangAt,
            @Nullable String agentName,
            @Nullable String ticket,
            @Nullable String said) {}

    record UnitHit(
            String code,
            String name,
            Unit.Level level,
            @Nullable String parentName,
            String phone,
            String duties) {}

    record PersonHit(
            String name, String displayName, @Nullable String unitName, SortedSet<Role> roles) {}

    private final CallSearch calls;
    private final Units units;
    private final Accounts accounts;
    private final People people;
    private final AuditTrail audit;

    SearchController(CallSearch calls, Units units, Accounts accounts, People people, AuditTrail audit) {
        this.calls = calls;
        this.units = units;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Calls that the viewer may hear, the newest first, at most 20.
     *
     * @param text words that were all said
     * @param phone the other end's whole number instead
     */
    @GetMapping("/calls")
    List<CallHit> calls(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String phone,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        String agent = viewer.mayHear(null) ? null : viewer.name();
        Function<String, Optional<Person>> known = people.onceEach();
        if (phone == null || phone.isBlank()) {
            return calls.byWords(text, agent, MOST).stream()
                    .map(hit -> hit(hit, known))
                    .toList();
        }
        audit.record(viewer.name(), "searchedPhone", Masking.phone(phone.strip()));
        return calls.byNumber(phone.strip(), agent, MOST).stream()
                .map(hit -> hit(hit, known))
                .toList();
    }

    /** Units in force by name, code or leader, at most 20. */
    @GetMapping("/units")
    List<UnitHit> units(@RequestParam String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : units.all().stream()
                        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                                || unit.code().contains(wanted)
                                || unit.leader() != null && unit.leader().name().contains(wanted))
                        .limit(MOST)
                        .map(unit -> new UnitHit(
                                unit.code(),
                                unit.name(),
                                unit.level(),
                                unit.parent() == null
                                        ? null
                                        : units.find(unit.parent())
                                                .map(Unit::name)
                                                .orElse(null),
                                unit.phone(),
                                unit.duties()))
                        .toList();
    }

    /** Accounts by account name, the person's name or the unit's; to somebody of a unit only the own unit's. At most 20. */
    @GetMapping("/people")
    List<PersonHit> people(@RequestParam String text, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : accounts.all().stream()
                        .filter(one -> viewer.unit() == null || viewer.below().contains(String.valueOf(one.unit())))
                        .map(this::person)
                        .filter(one -> one.name().contains(wanted)
                                || one.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                                || one.unitName() != null && one.unitName().contains(wanted))
                        .limit(MOST)
                        .toList();
    }

    private PersonHit person(Account account) {
        String unit = account.unit();
        return new PersonHit(
                account.name(),
                account.displayName(),
                unit == null ? null : units.find(unit).map(Unit::name).orElse(unit),
                new TreeSet<>(account.roles()));
    }

    private static CallHit hit(CallSearch.Hit hit, Function<String, Optional<Person>> known) {
        CallRecord call = hit.call();
        String agent = call.agent();
        return new CallHit(
                call.head().id().toString(),
                call.head().direction(),
                Masking.phone(call.head().citizenNumber()),
                call.head().rangAt(),
                agent == null ? null : known.apply(agent).map(Person::name).orElse(agent),
                call.head().ticket(),
                hit.said());
    }
}
