package io.huiyin.evaluation.dialogue;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One written call and what must come of it: a folder with {@code call.yaml}.
 *
 * @param caller the number that rings; empty for a withheld one
 * @param human whether somebody is on duty
 * @param voice that speaks where a turn has no sound of its own
 * @param danger number of the turn, from 1, in which danger is first spoken of; 0 for none
 * @param slots what the ticket must hold, by slot
 */
record NightCase(
        String name,
        Path folder,
        String caller,
        boolean human,
        String voice,
        List<Turn> turns,
        Result outcome,
        int danger,
        Map<String, String> slots,
        @Nullable Earlier earlier) {

    static final String FILE = "call.yaml";

    private static final String TICKET = "<ticket>";

    private static final Set<String> SLOTS = Set.of("kind", "place", "time", "phone", "secret", "urgent");

    /** What a call comes to; of several the first in this order. */
    enum Result {
        /** a human took the call */
        HUMAN,
        /** words of dying were met, nobody was there to take the call */
        CRISIS,
        /** told to dial 110, 119 or 120, or connected to it */
        EMERGENCY,
        /** a further word was added to a ticket */
        FOLLOWED,
        /** was told how a ticket goes */
        PROGRESS,
        /** a question was answered */
        ANSWERED,
        FILED,
        /** was told where to turn and wanted no ticket */
        DECLINED,
        LEFT
    }

    /**
     * What the citizen says, presses, or does not say.
     *
     * @param to name of the dialogue's state that it answers; null for whatever is asked next
     * @param say the words; empty for silence
     * @param keys pressed one after the other; empty for words
     * @param wav file with the words spoken, within the folder; null to have them made
     */
    record Turn(
            @Nullable String to,
            String say,
            String keys,
            @Nullable String wav) {}

    /** A ticket that is there before the call. */
    record Earlier(String title, String content, String phone) {}

    /** Where its turns name the ticket that is there before, its digits. */
    NightCase about(String digits) {
        List<Turn> named = turns.stream()
                .map(turn -> new Turn(
                        turn.to(),
                        turn.say().replace(TICKET, digits),
                        turn.keys().replace(TICKET, digits),
                        turn.wav()))
                .toList();
        return new NightCase(name, folder, caller, human, voice, named, outcome, danger, slots, earlier);
    }

    /**
     * @param voices who speak in the calls that name no voice, one call after the other
     * @throws CityFolderException naming file, line and remedy of every problem
     */
    static List<NightCase> all(Path folder, List<String> voices) throws IOException {
        var problems = new CityProblems();
        List<NightCase> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(one -> Files.exists(one.resolve(FILE)))
                    .sorted()
                    .forEach(one -> read(one, voices.get(cases.size() % voices.size()), problems, cases));
        }
        if (cases.isEmpty()) {
            problems.add(folder.toString(), 1, "没有一通电话", "每通一个文件夹，其中有 " + FILE);
        }
        problems.throwIfAny();
        return cases;
    }

    private static void read(Path folder, String voice, CityProblems problems, List<NightCase> cases) {
        CityEntry root = CityFile.yaml(folder, FILE, problems).root();
        if (root == null) {
            return;
        }
        root.only("caller", "human", "voice", "turns", "outcome", "danger", "slots", "earlier");
        String caller = root.optional("caller");
        List<Turn> turns = root.entries("turns").stream().map(NightCase::turn).toList();
        cases.add(new NightCase(
                folder.getFileName().toString(),
                folder,
                caller == null ? "" : caller,
                root.has("human") && root.flag("human"),
                root.has("voice") ? root.text("voice") : voice,
                turns,
                root.choice("outcome", Result.class),
                root.has("danger") ? root.number("danger", 1, Math.max(1, turns.size())) : 0,
                slots(root.has("slots") ? root.entry("slots") : null),
                earlier(root.has("earlier") ? root.entry("earlier") : null)));
    }

    private static Turn turn(CityEntry entry) {
        entry.only("to", "say", "keys", "wav");
        String say = entry.optional("say");
        String keys = entry.optional("keys");
        return new Turn(entry.optional("to"), say == null ? "" : say, keys == null ? "" : keys, entry.optional("wav"));
    }

    private static Map<String, String> slots(@Nullable CityEntry entry) {
        Map<String, String> slots = new LinkedHashMap<>();
        if (entry != null) {
            entry.only(SLOTS.toArray(String[]::new));
            entry.keys().forEach(slot -> slots.put(slot, entry.text(slot)));
        }
        return slots;
    }

    private static @Nullable Earlier earlier(@Nullable CityEntry entry) {
        if (entry == null) {
            return null;
        }
        entry.only("title", "content", "phone");
        return new Earlier(entry.text("title"), entry.text("content"), entry.text("phone"));
    }
}
