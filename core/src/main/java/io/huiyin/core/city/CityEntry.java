package io.huiyin.core.city;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table or one mapping of a YAML file. A value that is missing or wrong becomes a problem with its line
 * and a harmless stand-in is returned, so that reading goes on and finds the next one; nothing read may be used
 * before {@link CityProblems#throwIfAny()} was passed.
 */
public final class CityEntry {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    /** what spreadsheet programs make of a day when they save a table */
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d+)([smhd])");

    private final CityProblems problems;
    private final String file;
    private final int line;
    private final Map<String, CityValue> values;

    CityEntry(CityProblems problems, String file, int line, Map<String, CityValue> values) {
        this.problems = problems;
        this.file = file;
        this.line = line;
        this.values = values;
    }

    public int line() {
        return line;
    }

    /** The line of a value, or of the entry when the value is missing. */
    public int line(String key) {
        CityValue value = values.get(key);
        return value == null ? line : value.line();
    }

    /** In the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public void problem(String message, String remedy) {
        problems.add(file, line, message, remedy);
    }

    public void problem(String key, String message, String remedy) {
        problems.add(file, line(key), key, message, remedy);
    }

    /** Reports every other key: most are a slip of the pen. */
    public void only(String... keys) {
        var known = List.of(keys);
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problem(key, "不认识的项“" + key + "”", "可用的项：" + String.join("、", known)));
    }

    /** A text that must be there. */
    public String text(String key) {
        String text = optional(key);
        if (text == null) {
            missing(key);
            return "";
        }
        return text;
    }

    /** A text that may be left out or left empty. */
    public @Nullable String optional(String key) {
        CityValue value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof CityValue.Text text) {
            return text.text().isEmpty() ? null : text.text();
        }
        problem(key, "“" + key + "”应为一段文字", "写成 " + key + ": 文字");
        return "";
    }

    /** A code: letters, digits, hyphen, underscore. */
    public String code(String key) {
        String text = text(key);
        if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            problem(key, "“" + key + "”的代码“" + text + "”含有不允许的字符", "代码只用字母、数字、连字符和下划线");
        }
        return text;
    }

    /** A whole number between {@code min} and {@code max}, both allowed. */
    public int number(String key, int min, int max) {
        String text = text(key);
        if (text.isEmpty()) {
            return min;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, together with numbers out of range
        }
        problem(
                key,
                "“" + key + "”的值“" + text + "”不是 " + min + " 到 " + max + " 的整数",
                "填写 " + min + "–" + max + " 之间的整数");
        return min;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key) {
        String text = text(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            problem(key, "“" + key + "”的值“" + text + "”不是 true 或 false", "填写 true 或 false");
        }
        return text.equals("true");
    }

    /** A day as 2026-11-22. */
    public LocalDate day(String key) {
        if (!has(key) || optional(key) == null) {
            missing(key);
        }
        LocalDate day = optionalDay(key);
        return day == null ? LocalDate.EPOCH : day;
    }

    public @Nullable LocalDate optionalDay(String key) {
        String text = optional(key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, SLASHED);
        } catch (DateTimeException e) {
            problem(key, "日期“" + text + "”无法识别", "按 年-月-日 填写，如 2026-11-22");
            return null;
        }
    }

    /** A time of day as 08:30. */
    public LocalTime time(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeException e) {
            problem(key, "时刻“" + text + "”无法识别", "按 时:分 填写并加引号，如 \"08:30\"");
            return LocalTime.MIDNIGHT;
        }
    }

    /** A duration as 90s, 15m, 2h or 1d. */
    public Duration duration(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        var match = SHORT_DURATION.matcher(text);
        if (!match.matches() || match.group(1).length() > 6) {
            problem(key, "时长“" + text + "”无法识别", "写成数字加单位：90s、15m、2h 或 1d");
            return Duration.ZERO;
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** One constant of an enum; small letters and hyphens are as good. The first constant stands in for a wrong one. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        E stand = type.getEnumConstants()[0];
        return text.isEmpty() ? stand : choose(key, text, type, stand);
    }

    /** Constants of an enum, at least one. */
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        E stand = type.getEnumConstants()[0];
        return texts(key).stream().map(text -> choose(key, text, type, stand)).toList();
    }

    /** Texts, at least one: a YAML list, or a cell whose parts are separated by {@code ;}. */
    public List<String> texts(String key) {
        var texts = optionalTexts(key);
        if (texts.isEmpty()) {
            missing(key);
        }
        return texts;
    }

    public List<String> optionalTexts(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case CityValue.Text text ->
                Arrays.stream(text.text().split("[;；]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
            case CityValue.Sequence sequence -> scalars(key, sequence);
            case CityValue.Mapping ignored -> {
                problem(key, "“" + key + "”应为一列文字", "写成 " + key + ": [甲, 乙]");
                yield List.of();
            }
        };
    }

    /** A mapping that must be there; an empty one stands in, its own fields are then not reported again. */
    public @Nullable CityEntry entry(String key) {
        if (values.get(key) instanceof CityValue.Mapping mapping) {
            return mapping.entry();
        }
        if (has(key)) {
            problem(key, "“" + key + "”应为一组“项: 值”", "在 " + key + ": 的下一行缩进写各项");
        } else {
            missing(key);
        }
        return null;
    }

    /** A list of mappings, at least one. */
    public List<CityEntry> entries(String key) {
        if (!has(key)) {
            missing(key);
            return List.of();
        }
        if (!(values.get(key) instanceof CityValue.Sequence sequence)) {
            problem(key, "“" + key + "”应为一个列表", "每条以“- ”开头另起一行");
            return List.of();
        }
        return mappings(problems, file, sequence);
    }

    static List<CityEntry> mappings(CityProblems problems, String file, CityValue.Sequence sequence) {
        var entries = new ArrayList<CityEntry>();
        for (CityValue item : sequence.items()) {
            if (item instanceof CityValue.Mapping mapping) {
                entries.add(mapping.entry());
            } else {
                problems.add(file, item.line(), "列表中的这一条不是一组“项: 值”", "写成“- 项: 值”，其余各项与它对齐");
            }
        }
        return entries;
    }

    private List<String> scalars(String key, CityValue.Sequence sequence) {
        var texts = new ArrayList<String>();
        for (CityValue item : sequence.items()) {
            if (item instanceof CityValue.Text text && !text.text().isEmpty()) {
                texts.add(text.text());
            } else {
                problems.add(file, item.line(), "“" + key + "”中有一条不是文字或为空", "删去空的一条，含冒号的文字加引号");
            }
        }
        return List.copyOf(texts);
    }

    private <E extends Enum<E>> E choose(String key, String text, Class<E> type, E stand) {
        String wanted = text.replace('-', '_').toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining("、"));
        problem(key, "“" + key + "”的值“" + text + "”不可用", "可用的值：" + all);
        return stand;
    }

    private void missing(String key) {
        problem(key, "缺少“" + key + "”", "补上这一项");
    }
}
