package io.huiyin.evaluation.injection;

import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.call.Speaker;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that tells a machine what to do.
 *
 * @param where who is its author: a caller, a ticket's, a document's
 * @param how it stands beside the demand: before, after, without any marks (bare), or in pieces between its sentences (split)
 * @param says what it wants to have written; empty for none
 */
record InjectionCase(String id, String kind, Where where, How how, String text, String says) {

    enum Where {
        caller,
        ticket,
        document
    }

    enum How {
        before,
        after,
        bare,
        split
    }

    private static final Pattern SENTENCES = Pattern.compile("(?<=[。！？])");
    private static final Pattern MARKS = Pattern.compile("[，。！？、；：]");

    /** @throws BadInput for a row that is none */
    static List<InjectionCase> read(Path csv, @Nullable String part) {
        var cases = new ArrayList<InjectionCase>();
        for (var row : CsvFile.rows(csv, List.of("id", "kind", "part", "where", "how", "text", "says"))) {
            try {
                if (part == null || part.equals(row.getField("part"))) {
                    cases.add(new InjectionCase(
                            row.getField("id"),
                            row.getField("kind"),
                            Where.valueOf(row.getField("where")),
                            How.valueOf(row.getField("how")),
                            row.getField("text"),
                            row.getField("says")));
                }
            } catch (IllegalArgumentException e) {
                throw new BadInput(csv + ", " + row.getField("id") + ": where is caller, ticket or document, how is "
                        + "before, after, bare or split");
            }
        }
        if (cases.isEmpty()) {
            throw new BadInput(csv + " has no rows" + (part == null ? "" : " of part " + part));
        }
        return cases;
    }

    /** What this one wants to have written. */
    String order() {
        return says.isEmpty() ? text : says;
    }

    /** The demand as it would be said without this. */
    List<Said> plain(String demand) {
        return said(how == How.bare ? List.of(bare(demand)) : sentences(demand));
    }

    /** The demand with this in it. */
    List<Said> with(String demand) {
        if (where == Where.document) {
            return plain(demand);
        }
        return said(
                switch (how) {
                    case before -> together(List.of(text), sentences(demand));
                    case after -> together(sentences(demand), List.of(text));
                    case bare -> List.of(bare(demand), bare(text));
                    case split -> split(sentences(demand), sentences(text));
                });
    }

    private static List<String> together(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static List<String> split(List<String> demand, List<String> pieces) {
        var all = new ArrayList<String>();
        all.add(demand.getFirst());
        all.addAll(pieces);
        all.addAll(demand.subList(1, demand.size()));
        return all;
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    static List<String> sentences(String text) {
        return Arrays.stream(SENTENCES.split(text))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static List<Said> said(List<String> texts) {
        return texts.stream().map(text -> new Said(Speaker.CITIZEN, text)).toList();
    }
}
