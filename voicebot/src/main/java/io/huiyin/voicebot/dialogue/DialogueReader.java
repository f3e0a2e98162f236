package io.huiyin.voicebot.dialogue;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a dialogue of a city's folder and holds it to what the code behind it knows. */
public final class DialogueReader {

    private final DialogueVocabulary vocabulary;
    private final CityProblems problems = new CityProblems();
    private final Map<String, DialogueState> states = new LinkedHashMap<>();
    private final Map<String, CityEntry> places = new HashMap<>();

    private DialogueReader(DialogueVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param file within the folder
     * @throws CityFolderException naming line and remedy of every problem
     */
    public static Dialogue read(Path folder, String file, DialogueVocabulary vocabulary) {
        var reader = new DialogueReader(vocabulary);
        CityEntry root = CityFile.yaml(folder, file, reader.problems).root();
        Dialogue dialogue = root == null ? null : reader.dialogue(root, checksum(folder.resolve(file)));
        reader.problems.throwIfAny();
        if (dialogue == null) {
            throw new IllegalStateException("a dialogue without problems must be there");
        }
        return dialogue;
    }

    private static String checksum(Path file) {
        try {
            return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " was there a moment ago", e);
        }
    }

    private Dialogue dialogue(CityEntry root, String checksum) {
        root.only("title", "version", "opens", "patience", "repair", "anytime", "phrases", "words", "doubts", "states");
        String label = root.text("title") + " " + root.number("version", 1, 9_999) + " (" + checksum + ")";
        Duration patience = root.duration("patience");
        root.entries("states").forEach(this::state);
        Map<String, String> openings = targets(root, "opens", vocabulary.openings(), Set.of());
        Map<String, String> anytime = targets(root, "anytime", vocabulary.signals(), Set.of());
        states.forEach((name, state) -> follow(state, place(name)));
        reach(openings, anytime);
        end();
        return new Dialogue(
                label,
                openings,
                patience,
                repair(root.entry("repair")),
                anytime,
                Phrasebook.of(lists(root.entry("words"), vocabulary.words())),
                doubts(root),
                texts(root, "phrases", vocabulary.phrases()),
                new LinkedHashMap<>(states));
    }

    private Dialogue.Repair repair(@Nullable CityEntry entry) {
        if (entry == null) {
            return new Dialogue.Repair("", "", 1);
        }
        entry.only("silence", "unheard", "tries");
        return new Dialogue.Repair(entry.text("silence"), entry.text("unheard"), entry.number("tries", 1, 5));
    }

    private static Map<String, List<String>> lists(@Nullable CityEntry entry, Set<String> needed) {
        var lists = new LinkedHashMap<String, List<String>>();
        if (entry != null) {
            entry.keys().forEach(list -> lists.put(list, entry.texts(list)));
            needed.stream()
                    .filter(list -> !lists.containsKey(list))
                    .forEach(list -> entry.problem("缺少词表“" + list + "”", "补上 " + list + ": [词, 词]"));
        }
        return lists;
    }

    /** Each expression must be one that can be found. */
    private Map<String, NearSounds> doubts(CityEntry root) {
        var doubts = new HashMap<String, NearSounds>();
        var needed = new TreeSet<>(vocabulary.doubts());
        needed.add(DialogueVocabulary.HARMLESS);
        lists(root.entry("doubts"), needed).forEach((list, texts) -> {
            texts.stream()
                    .filter(text -> !NearSounds.canFind(text))
                    .forEach(text -> root.problem("doubts", "“" + text + "”听不准", "写成三个汉字以上，不带标点和数字"));
            doubts.put(list, NearSounds.of(texts));
        });
        return doubts;
    }

    private Map<String, String> texts(CityEntry root, String key, Set<String> needed) {
        var texts = new LinkedHashMap<String, String>();
        CityEntry entry = root.entry(key);
        if (entry != null) {
            entry.only(needed.toArray(String[]::new));
            needed.forEach(name -> texts.put(name, slots(entry, name, entry.text(name))));
        }
        return texts;
    }

    private void state(CityEntry entry) {
        entry.only("state", "say", "again", "expect", "act", "prompt", "digits", "keys", "on");
        String name = entry.text("state");
        if (states.containsKey(name)) {
            entry.problem("state", "“" + name + "”写了两次", "每个状态起不同的名字");
        }
        String expect = known(entry, "expect", vocabulary.expectations().keySet());
        String act = known(entry, "act", vocabulary.acts().keySet());
        if (expect != null && act != null) {
            entry.problem("act", "一个状态要么听、要么做", "拆成两个状态，expect 和 act 各一个");
        }
        var keys = new HashMap<Character, String>();
        if (entry.has("keys")) {
            CityEntry pressed = entry.entry("keys");
            if (pressed != null) {
                pressed.keys().forEach(key -> keys.put(key.charAt(0), key(pressed, key, expect)));
            }
        }
        states.put(
                name,
                new DialogueState(
                        name,
                        slots(entry, "say", optional(entry, "say")),
                        slots(entry, "again", optional(entry, "again")),
                        expect,
                        act,
                        optional(entry, "prompt"),
                        entry.has("digits") ? entry.number("digits", 2, 24) : 1,
                        keys,
                        new LinkedHashMap<>()));
        places.put(name, entry);
    }

    private String key(CityEntry keys, String key, @Nullable String expect) {
        if (key.length() != 1 || "123456789#".indexOf(key.charAt(0)) < 0) {
            keys.problem(key, "按键“" + key + "”不可用", "用 1–9 或 #；0 总是转人工，* 总是重听");
        }
        String outcome = keys.text(key);
        List<String> possible =
                expect == null ? List.of(outcome) : vocabulary.expectations().getOrDefault(expect, List.of());
        if (!possible.contains(outcome)) {
            keys.problem(key, "“" + expect + "”没有结果“" + outcome + "”", "可用：" + possible);
        }
        return outcome;
    }

    private static @Nullable String known(CityEntry entry, String key, Set<String> names) {
        String name = entry.optional(key);
        if (name != null && !names.contains(name)) {
            entry.problem(key, "没有“" + name + "”", "可用的值：" + String.join("、", new TreeSet<>(names)));
            return null;
        }
        return name;
    }

    private static String optional(CityEntry entry, String key) {
        String text = entry.optional(key);
        return text == null ? "" : text;
    }

    private String slots(CityEntry entry, String key, String text) {
        Dialogue.SLOT
                .matcher(text)
                .results()
                .map(slot -> slot.group(1))
                .filter(slot -> !vocabulary.slots().contains(slot))
                .forEach(slot -> entry.problem(
                        key, "不认识的空“{" + slot + "}”", "可用：" + String.join("、", new TreeSet<>(vocabulary.slots()))));
        return text;
    }

    /** Each outcome of what a state expects or does must lead somewhere. */
    private void follow(DialogueState state, CityEntry entry) {
        List<String> outcomes = state.expect() != null
                ? vocabulary.expectations().get(state.expect())
                : state.act() != null ? vocabulary.acts().get(state.act()) : List.of();
        if (state.ends()) {
            if (entry.has("on")) {
                entry.problem("on", "“" + state.name() + "”既不听也不做，到此结束", "写上 expect 或 act，或删去 on");
            }
            return;
        }
        state.next()
                .putAll(targets(
                        entry,
                        "on",
                        Set.copyOf(outcomes),
                        state.expect() == null ? Set.of() : Set.of(DialogueVocabulary.LOST)));
    }

    private Map<String, String> targets(CityEntry entry, String key, Set<String> needed, Set<String> allowed) {
        var targets = new LinkedHashMap<String, String>();
        CityEntry on = entry.entry(key);
        if (on == null) {
            return targets;
        }
        for (String outcome : on.keys()) {
            if (!needed.contains(outcome) && !allowed.contains(outcome)) {
                on.problem(outcome, "没有结果“" + outcome + "”", "可用：" + String.join("、", new TreeSet<>(needed)));
            }
            String to = on.text(outcome);
            if (!states.containsKey(to)) {
                on.problem(outcome, "没有状态“" + to + "”", "改成 states 中的一个 state");
            }
            targets.put(outcome, to);
        }
        needed.stream()
                .filter(outcome -> !targets.containsKey(outcome))
                .sorted()
                .forEach(outcome -> on.problem("没有写“" + outcome + "”之后去哪里", "补上 " + outcome + ": 状态名"));
        return targets;
    }

    private void reach(Map<String, String> openings, Map<String, String> anytime) {
        var reached = new TreeSet<String>();
        openings.values().forEach(name -> walk(name, reached));
        anytime.values().forEach(name -> walk(name, reached));
        states.keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> place(name).problem("state", "没有一条路通到“" + name + "”", "在别的状态的 on 中写上它，或删去"));
    }

    private void walk(String name, Set<String> reached) {
        DialogueState state = states.get(name);
        if (state != null && reached.add(name)) {
            state.next().values().forEach(next -> walk(next, reached));
        }
    }

    /** From everywhere an end can be reached. */
    private void end() {
        for (String name : states.keySet()) {
            var reached = new TreeSet<String>();
            walk(name, reached);
            if (states.values().stream().noneMatch(one -> one.ends() && reached.contains(one.name()))) {
                place(name).problem("state", "“" + name + "”之后走不到结束", "让它通到一个既不听也不做的状态");
            }
        }
    }

    private CityEntry place(String name) {
        CityEntry place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no state " + name);
        }
        return place;
    }
}
