package io.huiyin.core.city;

import io.huiyin.core.text.PhoneNumber;
import io.huiyin.core.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** units.csv: the tree of units. */
final class UnitsReader {

    static final String FILE = "units.csv";

    private final CityCodes codes = new CityCodes("单位", FILE);
    private final Map<String, Unit> units = new LinkedHashMap<>();

    UnitsReader(Path folder, CityProblems problems, AreasReader areas) {
        var rows = CityFile.csv(
                        folder, FILE, problems, "code", "name", "level", "body", "parent", "area", "duties", "phone",
                        "leader?", "post?")
                .entries();
        for (CityEntry row : rows) {
            Unit unit = unit(row);
            units.putIfAbsent(unit.code(), unit);
        }
        for (CityEntry row : rows) {
            check(row, areas.codes());
        }
    }

    List<Unit> units() {
        return new ArrayList<>(units.values());
    }

    CityCodes codes() {
        return codes;
    }

    /** The street or town that the unit is or, as a village, belongs to; null for others, and for a code that nobody has. */
    @Nullable
    String streetOf(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            return null;
        }
        return switch (unit.level()) {
            case STREET -> code;
            case VILLAGE -> unit.parent();
            case CITY, DISTRICT -> null;
        };
    }

    private Unit unit(CityEntry row) {
        return new Unit(
                codes.claim(row, "code"),
                row.text("name"),
                row.choice("level", Unit.Level.class),
                row.choice("body", Unit.Body.class),
                row.optional("parent"),
                row.optional("area"),
                row.text("duties"),
                row.text("phone"),
                leader(row));
    }

    private static Unit.@Nullable Leader leader(CityEntry row) {
        String name = row.optional("leader");
        String post = row.optional("post");
        if ((name == null) != (post == null)) {
            row.problem(name == null ? "leader" : "post", "分管领导的姓名和职务只写了一项", "leader 写姓名，post 写职务，如 分管副局长；没有就都留空");
        }
        return name == null || post == null ? null : new Unit.Leader(name, post);
    }

    private void check(CityEntry row, CityCodes areas) {
        Unit unit = units.get(row.text("code"));
        if (unit == null) {
            return;
        }
        if (unit.area() != null) {
            areas.expect(row, "area", unit.area());
        } else if (unit.level() != Unit.Level.CITY) {
            row.problem("area", "“" + unit.name() + "”不是市级单位，却没有区域", "在 area 填写它负责的区域代码");
        }
        if ((unit.level() == Unit.Level.VILLAGE) != (unit.body() == Unit.Body.VILLAGE)) {
            row.problem("body", "村（社区）的 level 与 body 必须同时为 village", "两格都写 village，或都改为其他值");
        }
        if (!unit.phone().isEmpty() && !PhoneNumber.isWritten(unit.phone())) {
            row.problem("phone", "“" + unit.name() + "”的电话格式不对", "只用数字和连字符，如 0599-6120001");
        }
        checkParent(row, unit);
    }

    private void checkParent(CityEntry row, Unit unit) {
        if (unit.parent() == null) {
            if (unit.level() != Unit.Level.CITY) {
                row.problem("parent", "“" + unit.name() + "”没有上级单位", "在 parent 填写上级单位的代码");
            }
            return;
        }
        codes.expect(row, "parent", unit.parent());
        Unit parent = units.get(unit.parent());
        if (parent != null && parent.level().compareTo(unit.level()) > 0) {
            row.problem("parent", "上级“" + parent.name() + "”的级别低于“" + unit.name() + "”", "上级应为同级或更高级别的单位");
        }
        if (unit.level() == Unit.Level.VILLAGE && parent != null && parent.level() != Unit.Level.STREET) {
            row.problem("parent", "村（社区）的上级必须是街道或乡镇", "在 parent 填写所属街道或乡镇的代码");
        }
        if (circles(unit)) {
            row.problem("parent", "“" + unit.name() + "”的上级绕回了自己", "改成真正的上级单位");
        }
    }

    private boolean circles(Unit unit) {
        var seen = new HashSet<String>();
        for (@Nullable Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            if (!seen.add(at.code())) {
                return true;
            }
        }
        return false;
    }
}
