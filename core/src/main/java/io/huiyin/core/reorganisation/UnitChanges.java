package io.huiyin.core.reorganisation;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.catalogue.CatalogueBook;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.UnitRegister.Closing;
import io.huiyin.core.unit.UnitRegister.Name;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit is renamed, closed, or merged into another, each from a day and by a decision. Its tickets that are open then are moved
 * by the supervision centre ({@code io.huiyin.core.ticket.Moves}); the ended ones keep the unit and its name of then.
 */
@Service
public class UnitChanges {

    /** so many are named in a refusal */
    private static final int NAMED = 5;

    private final Units units;
    private final UnitRegister register;
    private final CatalogueBook catalogue;
    private final CityProfile profile;
    private final AuditTrail audit;
    private final Clock clock;

    UnitChanges(
            Units units,
            UnitRegister register,
            CatalogueBook catalogue,
            CityProfile profile,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.register = register;
        this.catalogue = catalogue;
        this.profile = profile;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param since first day of the name, not after today and not before that of the name before
     * @param reason the decision
     * @throws UnknownCode when there is no such unit
     * @throws RefusedByRule for another day, and for the name that it has
     * @throws MissingWords without a name or a reason
     */
    @Transactional
    public void rename(String code, String name, LocalDate since, String reason, String actor) {
        Unit unit = taken(code);
        String called = MissingWords.needed("name", name);
        if (called.equals(unit.name())) {
            throw new RefusedByRule("sameName", "单位现在就叫“" + called + "”", "");
        }
        if (since.isAfter(today())) {
            throw new RefusedByRule("renameToCome", "更名从启用之日起登记，不能早登记", "");
        }
        Instant from = begin(since);
        Instant last = register.names(code).stream()
                .map(Name::since)
                .filter(Objects::nonNull)
                .reduce(Instant.MIN, (one, other) -> other);
        if (from.isBefore(last)) {
            throw new RefusedByRule("renameBeforeLast", "启用日期不能早于现名的启用日期", "");
        }
        register.rename(code, called, from, MissingWords.needed("reason", reason), actor);
        audit.record(actor, "renamedUnit", code);
    }

    /**
     * @param day the first on which it receives nothing; today or later
     * @param successor the unit that it is merged into; null when it is only closed
     * @param reason the decision
     * @throws UnknownCode when there is no such unit, or no such successor
     * @throws RefusedByRule while a line of the catalogue that reaches the day names it, while it has units below it, when it
     *     was closed before, and for a successor that cannot do what it did
     * @throws MissingWords without a reason
     */
    @Transactional
    public void close(String code, LocalDate day, @Nullable String successor, String reason, String actor) {
        Unit unit = taken(code);
        if (register.closing(code).isPresent()) {
            throw new RefusedByRule("closedBefore", "“" + unit.name() + "”的撤并已经登记", "");
        }
        if (day.isBefore(today())) {
            throw new RefusedByRule("closedInThePast", "撤并日期不能早于今天", "");
        }
        List<String> below = units.all().stream()
                .filter(one -> code.equals(one.parent()))
                .map(Unit::name)
                .toList();
        if (!below.isEmpty()) {
            throw new RefusedByRule("unitsBelow", "“" + unit.name() + "”还有下级单位：" + some(below) + "；先撤并它们", "");
        }
        List<CatalogueEntry> lines = naming(code, day);
        if (!lines.isEmpty()) {
            throw new RefusedByRule(
                    "catalogueNames",
                    "派单目录在 " + day + " 及以后仍有 " + lines.size() + " 条写着“" + unit.name() + "”：" + words(lines)
                            + "；先导入不再写它的目录",
                    "");
        }
        if (successor != null) {
            checkSuccessor(unit, successor);
        }
        register.close(code, new Closing(begin(day), successor), MissingWords.needed("reason", reason), actor);
        audit.record(actor, successor == null ? "closedUnit" : "mergedUnit", code);
    }

    /** Lines of the catalogue that name the unit on the day or later. */
    public List<CatalogueEntry> naming(String code, LocalDate day) {
        return catalogue.entriesToCome().stream()
                .filter(entry -> entry.lead().equals(code) || entry.supporting().contains(code))
                .filter(entry -> entry.until() == null || !entry.until().isBefore(day))
                .toList();
    }

    private void checkSuccessor(Unit unit, String successor) {
        Unit next = units.inForce(successor).orElseThrow(() -> new UnknownCode("并入单位", successor, units.codes()));
        if (next.code().equals(unit.code()) || register.closing(successor).isPresent()) {
            throw new RefusedByRule("noSuccessor", "不能并入“" + next.name() + "”：它就是本单位，或也将撤并", "");
        }
        if (unit.mayLead() && !next.mayLead()) {
            throw new RefusedByRule("noSuccessor", "“" + next.name() + "”是村（社区），不能承接主办的工单", "");
        }
    }

    private Unit taken(String code) {
        return register.take(code).orElseThrow(() -> new UnknownCode("单位", code, units.codes()));
    }

    /** The first few of them, for a refusal. */
    String words(List<CatalogueEntry> lines) {
        return some(lines.stream().map(this::words).toList());
    }

    private String words(CatalogueEntry entry) {
        return catalogue.name(entry) + (entry.until() == null ? "" : "（至 " + entry.until() + "）");
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() > NAMED ? first + " 等 " + names.size() + " 个" : first;
    }

    private LocalDate today() {
        return clock.instant().atZone(profile.zone()).toLocalDate();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(profile.zone()).toInstant();
    }
}
