package io.huiyin.core.reorganisation;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.PhoneNumber;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.UnitRegister.Kind;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units are founded, get other duties or another area, and leaders and people, each by a decision that is kept. */
@Service
public class UnitEditor {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9]{2,19}");
    private static final Set<Role> OF_A_UNIT = Set.of(Role.CLERK, Role.UNIT_LEADER);
    private static final int SHORTEST_PASSWORD = 8;

    private final Units units;
    private final UnitRegister register;
    private final UnitChanges changes;
    private final Accounts accounts;
    private final CityProfile profile;
    private final AuditTrail audit;
    private final Clock clock;

    UnitEditor(
            Units units,
            UnitRegister register,
            UnitChanges changes,
            Accounts accounts,
            CityProfile profile,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.register = register;
        this.changes = changes;
        this.accounts = accounts;
        this.profile = profile;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new unit. One inside another (内设机构) has that one's level and kind.
     *
     * @param unit its leader is named afterwards
     * @param from first day on which it receives tickets; today or later
     * @param reason the decision
     * @throws UnknownCode for an area or a unit above that there is not
     * @throws RefusedByRule for a code or name that is used, for a place in the tree that it cannot have, and for a day gone by
     * @throws MissingWords without name, duties or reason
     */
    @Transactional
    public Unit create(Unit unit, LocalDate from, String reason, String actor) {
        Unit wanted = new Unit(
                unit.code(),
                MissingWords.needed("name", unit.name()),
                unit.level(),
                unit.body(),
                unit.parent(),
                unit.area(),
                MissingWords.needed("duties", unit.duties()),
                unit.phone(),
                null);
        refuse(!CODE.matcher(wanted.code()).matches(), "unitCode", "单位代码只能用小写字母、数字和连字符，如 street-xinghe");
        refuse(
                register.all().stream().anyMatch(one -> one.code().equals(wanted.code())),
                "unitCodeTaken",
                "代码“" + wanted.code() + "”已有单位使用（撤并单位的代码不再使用）");
        refuse(
                units.all().stream().anyMatch(one -> one.name().equals(wanted.name())),
                "unitNameTaken",
                "已有名为“" + wanted.name() + "”的单位");
        refuse(!PhoneNumber.isWritten(wanted.phone()), "unitPhone", "电话只用数字和连字符，如 0599-6120001");
        refuse(from.isBefore(today()), "foundedInThePast", "启用日期不能早于今天");
        checkPlace(wanted);
        register.create(
                wanted, from.atStartOfDay(profile.zone()).toInstant(), MissingWords.needed("reason", reason), actor);
        audit.record(actor, "createdUnit", wanted.code());
        return wanted;
    }

    private void checkPlace(Unit unit) {
        boolean village = unit.level() == Unit.Level.VILLAGE;
        refuse(village != (unit.body() == Unit.Body.VILLAGE), "villageBody", "村（社区）的层级和性质必须一致");
        checkArea(unit.level(), unit.area());
        String above = unit.parent();
        if (above == null) {
            refuse(unit.level() != Unit.Level.CITY, "unitWithoutParent", "不是市级单位，须写明上级单位");
            return;
        }
        Unit parent = units.inForce(above).orElseThrow(() -> new UnknownCode("上级单位", above, units.codes()));
        refuse(register.closing(above).isPresent(), "parentCloses", "上级“" + parent.name() + "”即将撤并，不能设下级");
        refuse(parent.level().compareTo(unit.level()) > 0, "parentBelow", "上级“" + parent.name() + "”的层级低于新单位");
        refuse(village && parent.level() != Unit.Level.STREET, "villageParent", "村（社区）的上级必须是街道或乡镇");
    }

    private void checkArea(Unit.Level level, @Nullable String area) {
        if (area != null && profile.area(area).isEmpty()) {
            throw new UnknownCode(
                    "区域", area, profile.areas().stream().map(Area::code).toList());
        }
        refuse(area == null && level != Unit.Level.CITY, "unitWithoutArea", "不是市级单位，须写明负责的区域");
    }

    /**
     * Other duties, another area, or both; whoever predicts units from them knows the new ones within a minute.
     *
     * @param area code of the area that it answers for; null for the whole city
     * @param since first day, not after today
     * @param reason the decision
     * @throws UnknownCode when there is no such unit or area
     * @throws RefusedByRule for a day to come, when neither changes, for a unit below the city without an area, and while the
     *     catalogue has the unit lead outside the new area
     * @throws MissingWords without duties or a reason
     */
    @Transactional
    public void entrust(
            String code, String duties, @Nullable String area, LocalDate since, String reason, String actor) {
        Unit unit = taken(code);
        String wanted = MissingWords.needed("duties", duties);
        String decision = MissingWords.needed("reason", reason);
        boolean moves = !Objects.equals(area, unit.area());
        refuse(since.isAfter(today()), "entrustedToCome", "职责和区域从生效之日起登记，不能早登记");
        refuse(wanted.equals(unit.duties()) && !moves, "sameDuties", "职责和区域都没有变化");
        Instant from = since.atStartOfDay(profile.zone()).toInstant();
        if (!wanted.equals(unit.duties())) {
            register.entrust(unit, wanted, from, decision, actor);
        }
        if (moves) {
            checkArea(unit.level(), area);
            checkCatalogue(unit, area);
            register.relocate(code, area, areaName(unit.area()), areaName(area), from, decision, actor);
        }
        audit.record(actor, "entrustedUnit", code);
    }

    private void checkCatalogue(Unit unit, @Nullable String area) {
        List<CatalogueEntry> outside = area == null
                ? List.of()
                : changes.naming(unit.code(), today()).stream()
                        .filter(line -> line.lead().equals(unit.code()) && !within(line.area(), area))
                        .toList();
        refuse(
                !outside.isEmpty(),
                "leadsElsewhere",
                "派单目录有 " + outside.size() + " 条让“" + unit.name() + "”在新区域之外主办：" + changes.words(outside)
                        + "；先导入不再如此写的目录");
    }

    /** Whether the place, null for everywhere, lies in the area. */
    private boolean within(@Nullable String place, String area) {
        for (String at = place;
                at != null;
                at = profile.area(at).map(Area::parent).orElse(null)) {
            if (at.equals(area)) {
                return true;
            }
        }
        return false;
    }

    private String areaName(@Nullable String area) {
        return area == null ? "全市" : profile.area(area).map(Area::name).orElse(area);
    }

    /**
     * Another leader in charge, or none any more.
     *
     * @param leader null for none
     * @param since first day, not after today
     * @param reason the decision
     * @throws UnknownCode when there is no such unit
     * @throws RefusedByRule for a day to come, and for the leader that it has
     * @throws MissingWords without a name, a post or a reason
     */
    @Transactional
    public void appoint(String code, Unit.@Nullable Leader leader, LocalDate since, String reason, String actor) {
        Unit unit = taken(code);
        Unit.Leader named = leader == null
                ? null
                : new Unit.Leader(
                        MissingWords.needed("name", leader.name()), MissingWords.needed("post", leader.post()));
        refuse(since.isAfter(today()), "appointedToCome", "任免从生效之日起登记，不能早登记");
        refuse(named == null ? unit.leader() == null : named.equals(unit.leader()), "sameLeader", "分管领导没有变化");
        register.appoint(
                code,
                named,
                since.atStartOfDay(profile.zone()).toInstant(),
                MissingWords.needed("reason", reason),
                actor);
        audit.record(actor, "appointedLeader", code);
    }

    /**
     * A new account for somebody of the unit.
     *
     * @param person of the unit, as a clerk, its leader or both; the hash is not looked at
     * @param firstPassword in the clear, eight characters or more
     * @throws UnknownCode when there is no such unit
     * @throws RefusedByRule for a name that is used or cannot be one, other roles, and a short password
     * @throws MissingWords without the person's name
     */
    @Transactional
    public void join(Account person, String firstPassword, String actor) {
        Unit unit = taken(String.valueOf(person.unit()));
        refuse(!ACCOUNT.matcher(person.name()).matches(), "accountName", "账号用 3 至 20 位小写字母和数字，以字母开头");
        refuse(accounts.find(person.name()).isPresent(), "accountTaken", "账号“" + person.name() + "”已有人使用");
        refuse(person.roles().isEmpty() || !OF_A_UNIT.containsAll(person.roles()), "unitRoles", "单位人员只能是经办人或负责人");
        refuse(firstPassword.length() < SHORTEST_PASSWORD, "shortPassword", "初始密码至少 " + SHORTEST_PASSWORD + " 个字符");
        String called = MissingWords.needed("displayName", person.displayName());
        accounts.create(new Account(person.name(), called, "", person.roles(), unit.code()), firstPassword);
        register.staff(unit.code(), Kind.JOINED, called, Sql.now(clock), actor);
        audit.record(actor, "createdAccount", person.name());
    }

    /**
     * Somebody of the unit leaves: the account stays for what was done with it, and opens no more.
     *
     * @throws UnknownCode when there is no such unit, or nobody of it with that account
     */
    @Transactional
    public void leave(String code, String account, String actor) {
        Unit unit = taken(code);
        List<Account> staff = accounts.all().stream()
                .filter(one -> unit.code().equals(one.unit()) && !one.roles().isEmpty())
                .toList();
        Account person = staff.stream()
                .filter(one -> one.name().equals(account))
                .findFirst()
                .orElseThrow(() -> new UnknownCode(
                        "人员", account, staff.stream().map(Account::name).toList()));
        accounts.close(account);
        register.staff(code, Kind.LEFT, person.displayName(), Sql.now(clock), actor);
        audit.record(actor, "closedAccount", account);
    }

    private Unit taken(String code) {
        return register.take(code)
                .filter(one -> register.closing(code).isEmpty())
                .orElseThrow(() -> new UnknownCode("单位", code, units.codes()));
    }

    private static void refuse(boolean when, String rule, String words) {
        if (when) {
            throw new RefusedByRule(rule, words, "");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(profile.zone()).toLocalDate();
    }
}
