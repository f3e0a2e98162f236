package io.huiyin.core.kit;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolder.DemoAccount;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.city.CityProfile.CallbackRules;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.CityProfile.Kind;
import io.huiyin.core.city.CityProfile.Office;
import io.huiyin.core.city.CityProfile.Phrases;
import io.huiyin.core.city.EmergencyLane;
import io.huiyin.core.city.EmergencyPlan;
import io.huiyin.core.city.Grading;
import io.huiyin.core.city.Holiday;
import io.huiyin.core.city.SupervisionRules;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Grid;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A city of a handful of units, written by hand: the smallest one that every rule can be tried on. */
public final class TestCity {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** the password of every account */
    public static final String PASSWORD = "test-only-password";

    private TestCity() {}

    /** Whole: profile, units, matters, catalogue, calendar of 2026's National Day and its make-up days, accounts, grids. */
    public static CityFolder folder() {
        return folder(Grading.NONE);
    }

    /** The same, where a lead's reply waits for nobody. */
    public static CityFolder withoutWaiting() {
        return folder(profile(Grading.NONE, false));
    }

    /** The same, with grades. */
    public static CityFolder folder(Grading grading) {
        return folder(profile(grading, true));
    }

    private static CityFolder folder(CityProfile profile) {
        return new CityFolder(
                Path.of("test-city"), profile, holidays(), units(), matters(), catalogue(), accounts(), grids());
    }

    public static CityProfile profile() {
        return profile(Grading.NONE, true);
    }

    private static CityProfile profile(Grading grading, boolean leadWaits) {
        return new CityProfile(
                "test",
                "测试市",
                "CS",
                "12345",
                ZONE,
                365,
                List.of(
                        new Kind("consultation", "咨询", "consultation"),
                        new Kind("help", "求助", "standard"),
                        new Kind("complaint", "投诉", "standard"),
                        new Kind("praise", "表扬", "consultation")),
                List.of(
                        new DeadlineRule("consultation", "咨询", 3, null, Duration.ofHours(24), "测试规定"),
                        new DeadlineRule("standard", "一般", 7, null, Duration.ofHours(24), "测试规定"),
                        new DeadlineRule("investigation", "需调查", 10, null, Duration.ofHours(24), "测试规定"),
                        new DeadlineRule("emergency", "紧急", null, 30, Duration.ofMinutes(15), "测试规定")),
                List.of(
                        new Area("hubin", "湖滨区", null, List.of("湖滨")),
                        new Area("xinghe", "星河街道", "hubin", List.of("星河", "星河小区")),
                        new Area("shanqian", "山前区", null, List.of("山前"))),
                new Office(LocalTime.of(9, 0), LocalTime.of(17, 30), LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new CityProfile.HandlingRules(2, 2, 1, 10, 8, Duration.ofHours(2), "测试规定"),
                new SupervisionRules(
                        new SupervisionRules.Urging(
                                8, 0, 2, 3, 2, List.of(UrgeStep.values()), "测热催", "测热批", "分管领导", "测试督办规定"),
                        new SupervisionRules.Pausing(
                                List.of(new SupervisionRules.PauseReason("expert", "等待鉴定")), 5, 3, "测试暂停规定"),
                        new SupervisionRules.Joint(3, Duration.ofHours(2), leadWaits, Duration.ofHours(1), "测试协办规定"),
                        new SupervisionRules.Exempting(
                                List.of(
                                        new SupervisionRules.ExemptionClass("law", "已进入诉讼", List.of("受理通知书")),
                                        new SupervisionRules.ExemptionClass(
                                                "unreasonable", "无理诉求", List.of("政策条款", "与诉求人的联系记录"))),
                                2,
                                "测试免考核规定"),
                        emergency(),
                        grading),
                new CallbackRules(
                        LocalTime.of(8, 0),
                        LocalTime.of(21, 0),
                        3,
                        5,
                        Duration.ofMinutes(10),
                        Duration.ofHours(2),
                        List.of("help", "complaint")),
                new CityProfile.NightRules(
                        CityProfile.NightRules.Opening.SPEECH,
                        false,
                        CityProfile.NightRules.Emergency.TELL,
                        "心理援助热线一二三五六"),
                CityProfile.SpeechRules.USUAL,
                new Phrases("您好，测试市12345。", "如遇危险请立即拨打110。", "您好，现在是夜间服务。", "您好，这里是测试市12345回访。"));
    }

    /** Alerts every five minutes: the unit at once, its leader after ten, the centre after twenty. */
    private static EmergencyLane emergency() {
        return new EmergencyLane(
                30,
                120,
                5,
                List.of(
                        new EmergencyLane.Widening(AlertStep.UNIT, 0),
                        new EmergencyLane.Widening(AlertStep.LEADER, 10),
                        new EmergencyLane.Widening(AlertStep.SUPERVISION, 20)),
                List.of(
                        new EmergencyPlan(
                                "outage",
                                "停水应急预案",
                                List.of("outage"),
                                List.of(new EmergencyPlan.Call("水务调度", "01012345699")),
                                List.of("关阀", "送水"),
                                "测试预案一"),
                        new EmergencyPlan(
                                "general",
                                "通用应急预案",
                                List.of(),
                                List.of(new EmergencyPlan.Call("应急值班", "01012345698")),
                                List.of("核实", "上报"),
                                "测试预案二")),
                "测试紧急规定");
    }

    public static List<Holiday> holidays() {
        return List.of(
                new Holiday(LocalDate.of(2026, 9, 20), true, "国庆节调休上班"),
                new Holiday(LocalDate.of(2026, 10, 1), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 2), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 3), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 4), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 5), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 6), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 7), false, "国庆节"),
                new Holiday(LocalDate.of(2026, 10, 10), true, "国庆节调休上班"));
    }

    public static List<Unit> units() {
        return List.of(
                new Unit("centre", "督查中心", Unit.Level.CITY, Unit.Body.GOVERNMENT, null, null, "派单、督办、回访", "", null),
                new Unit(
                        "water",
                        "市水务集团",
                        Unit.Level.CITY,
                        Unit.Body.UTILITY,
                        null,
                        null,
                        "供水、停水、水管抢修",
                        "01012345601",
                        null),
                new Unit(
                        "urban",
                        "市城管局",
                        Unit.Level.CITY,
                        Unit.Body.DEPARTMENT,
                        null,
                        null,
                        "市容环境、占道经营、噪声",
                        "01012345602",
                        null),
                new Unit(
                        "dist-hubin",
                        "湖滨区政府",
                        Unit.Level.DISTRICT,
                        Unit.Body.GOVERNMENT,
                        null,
                        "hubin",
                        "湖滨区事务",
                        "",
                        new Unit.Leader("方静安", "分管副区长")),
                new Unit(
                        "street-xinghe",
                        "星河街道办事处",
                        Unit.Level.STREET,
                        Unit.Body.GOVERNMENT,
                        "dist-hubin",
                        "xinghe",
                        "街道环境卫生",
                        "",
                        null),
                new Unit(
                        "village-xinghe-1",
                        "星河社区",
                        Unit.Level.VILLAGE,
                        Unit.Body.VILLAGE,
                        "street-xinghe",
                        "xinghe",
                        "协助街道",
                        "",
                        null));
    }

    public static List<Matter> matters() {
        return List.of(
                new Matter("outage", "停水", "供水", List.of("停水", "没水"), List.of("哪个小区？")),
                new Matter("noise", "噪声扰民", "市容", List.of("噪音", "太吵"), List.of("什么时间？")),
                new Matter("litter", "垃圾清运", "市容", List.of("垃圾"), List.of()));
    }

    public static List<CatalogueEntry> catalogue() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return List.of(
                new CatalogueEntry("outage", null, "water", List.of(), "测试市供水条例第一条", null, from, null),
                new CatalogueEntry(
                        "noise", null, "urban", List.of("street-xinghe"), "测试市噪声办法第二条", "investigation", from, null),
                new CatalogueEntry("litter", null, "urban", List.of(), "测试市市容条例第三条", null, from, null),
                new CatalogueEntry("litter", "hubin", "dist-hubin", List.of(), "湖滨区权责清单第四条", null, from, null),
                new CatalogueEntry(
                        "litter",
                        "xinghe",
                        "street-xinghe",
                        List.of("village-xinghe-1"),
                        "星河街道权责清单第五条",
                        null,
                        from,
                        LocalDate.of(2026, 12, 31)));
    }

    public static List<DemoAccount> accounts() {
        return List.of(
                account("agent1", "话务员一", null, Role.AGENT),
                account("agent2", "话务员二", null, Role.AGENT),
                account("clerk-water", "水务经办", "water", Role.CLERK),
                account("centre1", "督查员", "centre", Role.SUPERVISION, Role.MANAGER),
                account("admin", "管理员", null, Role.ADMINISTRATOR),
                gridWorker("walker1", "网格员一", "13900000001"),
                gridWorker("walker2", "网格员二", null));
    }

    private static DemoAccount gridWorker(String name, String display, @Nullable String phone) {
        var account = new Account(name, display, "", Set.of(Role.GRID_WORKER), "village-xinghe-1");
        return new DemoAccount(account, PASSWORD, null, phone);
    }

    public static List<Grid> grids() {
        return List.of(
                new Grid("grid-1", "星河社区一格", "village-xinghe-1", List.of("walker1")),
                new Grid("grid-2", "星河街道二格", "street-xinghe", List.of("walker1", "walker2")));
    }

    private static DemoAccount account(String name, String display, @Nullable String unit, Role... roles) {
        return new DemoAccount(new Account(name, display, "", Set.of(roles), unit), PASSWORD);
    }

    /**
     * A water outage, help wanted.
     *
     * @param unit null sends it to the supervision centre
     */
    public static NewTicket outage(@Nullable String unit) {
        return new NewTicket(
                "help",
                "outage",
                "星河小区停水",
                "市民反映星河小区三栋从早上起停水，希望尽快恢复。",
                "星河小区三栋",
                "xinghe",
                "今天早上",
                "13800001234",
                "王女士",
                false,
                false,
                null,
                unit,
                unit == null ? null : "目录：停水由水务集团负责");
    }
}
