package io.huiyin.core.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** plans.yaml: what is done in an emergency. A city may have none. */
final class PlansReader {

    static final String FILE = "plans.yaml";

    private static final Pattern PHONE = Pattern.compile("\\d[\\d-]{1,19}");

    private record Read(CityEntry entry, EmergencyPlan plan) {}

    private final List<Read> read = new ArrayList<>();

    PlansReader(Path folder, CityProblems problems) {
        if (!Files.exists(folder.resolve(FILE))) {
            return;
        }
        CityEntry root = CityFile.yaml(folder, FILE, problems).root();
        if (root == null) {
            return;
        }
        root.only("plans");
        var codes = new CityCodes("预案", FILE);
        for (CityEntry entry : root.entries("plans")) {
            entry.only("code", "name", "matters", "calls", "steps", "basis");
            read.add(new Read(
                    entry,
                    new EmergencyPlan(
                            codes.claim(entry, "code"),
                            entry.text("name"),
                            entry.optionalTexts("matters"),
                            entry.entries("calls").stream()
                                    .map(PlansReader::call)
                                    .toList(),
                            entry.texts("steps"),
                            entry.text("basis"))));
        }
        eachMatterOnce();
    }

    List<EmergencyPlan> plans() {
        return read.stream().map(Read::plan).toList();
    }

    /** Matters are read later than plans. */
    void check(CityCodes matters) {
        for (Read one : read) {
            one.plan().matters().forEach(matter -> matters.expect(one.entry(), "matters", matter));
        }
    }

    private static EmergencyPlan.Call call(CityEntry entry) {
        entry.only("who", "phone");
        String phone = entry.text("phone");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            entry.problem("phone", "电话“" + phone + "”不是号码", "只写数字和连字符，加引号，如 \"0590-6120001\"");
        }
        return new EmergencyPlan.Call(entry.text("who"), phone);
    }

    private void eachMatterOnce() {
        Map<String, String> taken = new HashMap<>();
        for (Read one : read) {
            List<String> matters =
                    one.plan().matters().isEmpty() ? List.of("") : one.plan().matters();
            for (String matter : matters) {
                String earlier = taken.putIfAbsent(matter, one.plan().name());
                if (earlier != null) {
                    one.entry()
                            .problem(
                                    "matters",
                                    matter.isEmpty()
                                            ? "已有通用预案“" + earlier + "”"
                                            : "事项“" + matter + "”已有预案“" + earlier + "”",
                                    matter.isEmpty() ? "不写 matters 的通用预案只能有一个，给这一个写上事项" : "每个事项只写进一个预案");
                }
            }
        }
    }
}
