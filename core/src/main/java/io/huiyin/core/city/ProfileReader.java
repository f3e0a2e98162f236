package io.huiyin.core.city;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** profile.yaml: kinds, deadlines, hours, callback rules, phrases. */
final class ProfileReader {

    static final String FILE = "profile.yaml";

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}");
    private static final Pattern DIGITS = Pattern.compile("\\d{3,12}");
    private static final int SIX_MONTHS = 184;
    private static final Duration LONGEST_GAP = Duration.ofDays(30);

    private final Path folder;
    private final CityProblems problems;

    ProfileReader(Path folder, CityProblems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    CityProfile read(List<CityProfile.Area> areas, List<EmergencyPlan> plans) {
        CityEntry root = CityFile.yaml(folder, FILE, problems).root();
        if (root == null) {
            return nothing(areas);
        }
        root.only(
                "name",
                "ticketPrefix",
                "line",
                "zone",
                "auditDays",
                "kinds",
                "deadlines",
                "office",
                "handling",
                "supervision",
                "callback",
                "night",
                "speech",
                "phrases");
        var deadlineCodes = new CityCodes("时限", FILE);
        var deadlines = deadlines(root, deadlineCodes);
        var kindCodes = new CityCodes("工单类型", FILE);
        var kinds = kinds(root, kindCodes, deadlineCodes);
        return new CityProfile(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                root.text("name"),
                matching(root, "ticketPrefix", PREFIX, "写 1 到 4 个大写字母，如 YT"),
                matching(root, "line", DIGITS, "写市民拨打的号码，只用数字，如 12345"),
                zone(root),
                // at least six months: Cybersecurity Law, article 21 (3)
                root.has("auditDays") ? root.number("auditDays", SIX_MONTHS, 36_500) : 3 * 365,
                kinds,
                deadlines,
                areas,
                office(root.entry("office")),
                handling(root.entry("handling")),
                SupervisionReader.read(root.entry("supervision"), deadlines, plans),
                callback(root.entry("callback"), kindCodes),
                root.has("night") ? night(root.entry("night")) : CityProfile.NightRules.NONE,
                root.has("speech") ? speech(root.entry("speech")) : CityProfile.SpeechRules.USUAL,
                phrases(root.entry("phrases")));
    }

    private List<CityProfile.DeadlineRule> deadlines(CityEntry root, CityCodes codes) {
        var rules = new ArrayList<CityProfile.DeadlineRule>();
        for (CityEntry entry : root.entries("deadlines")) {
            entry.only("code", "name", "workingDays", "minutes", "signWithin", "basis");
            String code = codes.claim(entry, "code");
            Integer days = entry.has("workingDays") ? entry.number("workingDays", 1, 120) : null;
            Integer minutes = entry.has("minutes") ? entry.number("minutes", 1, 10_080) : null;
            if ((days == null) == (minutes == null)) {
                entry.problem("时限“" + code + "”要么按工作日、要么按分钟计算", "workingDays 与 minutes 恰好写一个");
            }
            Duration sign = entry.duration("signWithin");
            if (entry.has("signWithin") && !sign.isPositive()) {
                entry.problem("signWithin", "签收时限必须大于零", "写成 15m、4h 或 1d");
            }
            rules.add(new CityProfile.DeadlineRule(code, entry.text("name"), days, minutes, sign, entry.text("basis")));
        }
        return rules;
    }

    private List<CityProfile.Kind> kinds(CityEntry root, CityCodes codes, CityCodes deadlines) {
        var kinds = new ArrayList<CityProfile.Kind>();
        for (CityEntry entry : root.entries("kinds")) {
            entry.only("code", "name", "deadline");
            String code = codes.claim(entry, "code");
            String deadline = entry.text("deadline");
            deadlines.expect(entry, "deadline", deadline);
            kinds.add(new CityProfile.Kind(code, entry.text("name"), deadline));
        }
        return kinds;
    }

    private static CityProfile.Office office(@Nullable CityEntry entry) {
        if (entry == null) {
            return nothing(List.of()).office();
        }
        entry.only("opens", "closes", "agentsFrom", "agentsUntil");
        var office = new CityProfile.Office(
                entry.time("opens"), entry.time("closes"), entry.time("agentsFrom"), entry.time("agentsUntil"));
        ordered(entry, "opens", office.opens(), "closes", office.closes());
        ordered(entry, "agentsFrom", office.agentsFrom(), "agentsUntil", office.agentsUntil());
        return office;
    }

    private static CityProfile.HandlingRules handling(@Nullable CityEntry entry) {
        if (entry == null) {
            return nothing(List.of()).handling();
        }
        entry.only(
                "returnWithinWorkingDays",
                "returnsAtMost",
                "extensionsAtMost",
                "extensionWorkingDaysAtMost",
                "contactWithinOfficeHours",
                "draftShownAfter",
                "basis");
        if (entry.has("draftShownAfter") && !entry.duration("draftShownAfter").isPositive()) {
            entry.problem("draftShownAfter", "草稿搁置的时间必须大于零", "写成 30m、2h 或 1d");
        }
        return new CityProfile.HandlingRules(
                entry.number("returnWithinWorkingDays", 1, 30),
                entry.number("returnsAtMost", 1, 5),
                entry.number("extensionsAtMost", 0, 5),
                entry.number("extensionWorkingDaysAtMost", 1, 120),
                entry.number("contactWithinOfficeHours", 1, 200),
                entry.duration("draftShownAfter"),
                entry.text("basis"));
    }

    private static CityProfile.CallbackRules callback(@Nullable CityEntry entry, CityCodes kinds) {
        if (entry == null) {
            return nothing(List.of()).callback();
        }
        entry.only(
                "from",
                "until",
                "triesPerTicket",
                "callsPerNumberIn24Hours",
                "waitAfterReply",
                "gapBetweenTries",
                "kinds");
        var rules = new CityProfile.CallbackRules(
                entry.time("from"),
                entry.time("until"),
                entry.number("triesPerTicket", 1, 10),
                entry.number("callsPerNumberIn24Hours", 1, 20),
                entry.duration("waitAfterReply"),
                entry.duration("gapBetweenTries"),
                entry.texts("kinds"));
        ordered(entry, "from", rules.from(), "until", rules.until());
        rules.kinds().forEach(kind -> kinds.expect(entry, "kinds", kind));
        if (rules.gapBetweenTries().compareTo(LONGEST_GAP) > 0) {
            entry.problem("gapBetweenTries", "两次回访的间隔超过 30 天", "写成 30m、4h 或 1d");
        }
        return rules;
    }

    private static CityProfile.NightRules night(@Nullable CityEntry entry) {
        if (entry == null) {
            return CityProfile.NightRules.NONE;
        }
        entry.only("opens", "humans", "emergency", "lifeline");
        String lifeline = entry.optional("lifeline");
        return new CityProfile.NightRules(
                entry.choice("opens", CityProfile.NightRules.Opening.class),
                entry.flag("humans"),
                entry.choice("emergency", CityProfile.NightRules.Emergency.class),
                lifeline == null ? "" : lifeline);
    }

    private static CityProfile.SpeechRules speech(@Nullable CityEntry entry) {
        if (entry == null) {
            return CityProfile.SpeechRules.USUAL;
        }
        entry.only("languageTakesForce");
        return new CityProfile.SpeechRules(
                entry.choice("languageTakesForce", CityProfile.SpeechRules.TakesForce.class));
    }

    private static CityProfile.Phrases phrases(@Nullable CityEntry entry) {
        if (entry == null) {
            return nothing(List.of()).phrases();
        }
        entry.only("greeting", "crisisLine", "nightGreeting", "callbackGreeting");
        return new CityProfile.Phrases(
                entry.text("greeting"),
                entry.text("crisisLine"),
                entry.text("nightGreeting"),
                entry.text("callbackGreeting"));
    }

    private static void ordered(CityEntry entry, String from, LocalTime start, String until, LocalTime end) {
        if (entry.has(from) && entry.has(until) && !start.isBefore(end)) {
            entry.problem(until, "“" + until + "”不晚于“" + from + "”", "结束时刻要晚于开始时刻，全天写 \"00:00\" 到 \"23:59\"");
        }
    }

    private static ZoneId zone(CityEntry root) {
        String zone = root.text("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            root.problem("zone", "时区“" + zone + "”无法识别", "写成 Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private static String matching(CityEntry root, String key, Pattern pattern, String remedy) {
        String text = root.text(key);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            root.problem(key, "“" + key + "”的值“" + text + "”不可用", remedy);
        }
        return text;
    }

    /** Stands in for a profile that could not be read; never leaves the reader, because there are problems. */
    private static CityProfile nothing(List<CityProfile.Area> areas) {
        var midnight = LocalTime.MIDNIGHT;
        return new CityProfile(
                "",
                "",
                "",
                "",
                ZoneOffset.UTC,
                SIX_MONTHS,
                List.of(),
                List.of(),
                areas,
                new CityProfile.Office(midnight, midnight, midnight, midnight),
                new CityProfile.HandlingRules(1, 1, 0, 1, 1, Duration.ZERO, ""),
                SupervisionRules.NOTHING,
                new CityProfile.CallbackRules(midnight, midnight, 1, 1, Duration.ZERO, Duration.ZERO, List.of()),
                CityProfile.NightRules.NONE,
                CityProfile.SpeechRules.USUAL,
                new CityProfile.Phrases("", "", "", ""));
    }
}
