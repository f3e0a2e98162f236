package io.huiyin.core.city;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** calendar.csv: days off and make-up working days. */
final class CalendarReader {

    static final String FILE = "calendar.csv";

    private CalendarReader() {}

    static List<Holiday> read(Path folder, CityProblems problems) {
        var holidays = new ArrayList<Holiday>();
        Map<LocalDate, Integer> lines = new HashMap<>();
        for (CityEntry row :
                CityFile.csv(folder, FILE, problems, "day", "working", "name").entries()) {
            LocalDate day = row.day("day");
            boolean working = row.flag("working");
            if (day.equals(LocalDate.EPOCH)) {
                continue;
            }
            Integer earlier = lines.putIfAbsent(day, row.line());
            if (earlier != null) {
                row.problem("日期 " + day + " 重复，第 " + earlier + " 行已经写过", "每天只写一行");
            }
            if (working && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                row.problem(day + " 本来就是工作日，不能作为补班日", "补班日只能是周六或周日，检查日期");
            }
            holidays.add(new Holiday(day, working, row.text("name")));
        }
        return holidays;
    }
}
