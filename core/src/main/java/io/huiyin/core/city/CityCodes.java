package io.huiyin.core.city;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The codes that one file gives out and other files refer to. */
public final class CityCodes {

    private final String what;
    private final String file;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /**
     * @param what what a code names, for people, e.g. 单位
     * @param file the file that gives the codes out
     */
    public CityCodes(String what, String file) {
        this.what = what;
        this.file = file;
    }

    /** Codes that were read and checked before. */
    public static CityCodes of(String what, String file, Collection<String> codes) {
        var known = new CityCodes(what, file);
        codes.forEach(code -> known.lines.put(code, 0));
        return known;
    }

    /** Takes the entry's own code; a second use of the same code is a problem. */
    public String claim(CityEntry entry, String key) {
        String code = entry.code(key);
        Integer earlier = lines.putIfAbsent(code, entry.line(key));
        if (earlier != null && !code.isEmpty()) {
            entry.problem(key, what + "代码“" + code + "”重复，第 " + earlier + " 行已经用过", "换一个没有用过的代码，或删除重复的一条");
        }
        return code;
    }

    /**
     * A reference that must exist. Silent about empty texts, and when no code at all is known: both were reported
     * where they were read.
     */
    public void expect(CityEntry entry, String key, String code) {
        if (!code.isEmpty() && !lines.isEmpty() && !lines.containsKey(code)) {
            entry.problem(key, what + "代码“" + code + "”不存在", remedy(code));
        }
    }

    public boolean has(String code) {
        return lines.containsKey(code);
    }

    public Set<String> all() {
        return lines.keySet();
    }

    private String remedy(String wrong) {
        return lines.keySet().stream()
                .filter(known -> distance(known, wrong) <= Math.max(1, wrong.length() / 4))
                .findFirst()
                .map(near -> "是否应为“" + near + "”？代码见 " + file)
                .orElse("先在 " + file + " 中登记，或改用其中已有的代码");
    }

    /** Edits between two codes; codes are short. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
