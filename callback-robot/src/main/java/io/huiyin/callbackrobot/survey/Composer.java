package io.huiyin.callbackrobot.survey;

import io.huiyin.voicebot.dialogue.Phrasebook.Clause;
import io.huiyin.voicebot.dialogue.Phrasebook.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the words of an answer together: modifiers gather until a head comes that they turn or colour. */
final class Composer {

    /** 等会再打来 says nothing about who rang before. */
    private static final Set<String> COMMANDS = Set.of("busy", "not-now", "opt-out", "wrong-person");

    private static final Set<String> PRAISE = Set.of("satisfied", "great", "good");
    /** Phrasebook takes 0.05 off for another character of the same sound. */
    private static final double SAME_SOUND = 0.94;

    private final Rule rule;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Modifiers before = new Modifiers();
    private boolean later;
    private boolean denialLeft;
    /** 但是 was said, and what came after it is not understood. */
    private boolean reservation;

    private boolean supposed;

    private Composer(Rule rule) {
        this.rule = rule;
    }

    /** @param unclear a 不 or 没 turned nothing, or what follows 但是 is unknown: what sounds happy may then not be */
    record Composition(List<Evidence> evidence, boolean unclear) {}

    static Composition compose(Rule rule, List<Clause> clauses) {
        var composer = new Composer(rule);
        for (Clause clause : clauses) {
            composer.read(clause);
            composer.supposed |= clause.words().stream().anyMatch(w -> w.is("unreal"));
        }
        return new Composition(List.copyOf(composer.evidence), composer.denialLeft || composer.reservation);
    }

    private void read(Clause clause) {
        int headEnd = -1;
        int commandEnd = -1;
        int spoken = evidence.size();
        for (Word word : clause.words()) {
            boolean suffix = headEnd == word.from() && evidence.size() > spoken;
            if (word.is("skip")) {
                continue;
            } else if (suffix && (word.is("mock") || word.is("cannot"))) {
                replaceLast(last().with(rule.turned(word.is("mock"))));
            } else if (suffix && word.is("asking")) {
                replaceLast(last().doubted());
            } else if (suffix && word.is("after-very")) {
                before.add(word);
                replaceLast(strengthened(word));
                before.clear();
            } else if (isHead(word) && !colours(word, clause)) {
                boolean goesOn = before.isEmpty() && headEnd >= 0 && word.from() - headEnd <= 2 && sameHead(word);
                boolean ofCommand = commandEnd >= 0 && word.from() - commandEnd <= 2 && word.is("contact");
                if (!goesOn && !ofCommand) {
                    readHead(word, clause);
                }
                headEnd = word.to();
            } else if (word.is("but")) {
                endOfModifiers(word.from());
                later = true;
                reservation = true;
            } else if (word.tags().stream().anyMatch(Modifiers.TAGS::contains)) {
                before.add(word);
            } else if (word.tags().stream().anyMatch(COMMANDS::contains)) {
                commandEnd = word.to();
            }
        }
        endOfModifiers(clause.syllables());
    }

    /** 没收到通知: the second is the first one's object and shares its denial. */
    private boolean sameHead(Word word) {
        return !evidence.isEmpty()
                && (word.is(last().tag()) || last().tag().equals("contacted=no") && word.is("contact"));
    }

    /** 勉强 is an answer alone and a modifier in 勉强满意. */
    private boolean colours(Word word, Clause clause) {
        return word.is("basically") && clause.words().stream().anyMatch(w -> w.from() == word.to() && isHead(w));
    }

    private boolean isHead(Word word) {
        return rule.heads().stream().anyMatch(word::is);
    }

    private void readHead(Word word, Clause clause) {
        String head = rule.heads().stream().filter(word::is).findFirst().orElseThrow();
        var said = rule.said(head, before);
        if (said != null && !before.has("whether")) {
            boolean lonely = word.to() - word.from() == 1 && 2 * clause.unknown() >= clause.syllables();
            boolean alike = onlySoundsAlike(word, head);
            boolean unclear = said.doubtful() || before.unclear(word.from()) || lonely || supposed || alike;
            reservation = false;
            evidence.add(new Evidence(
                    said.value(),
                    said.weight(),
                    unclear,
                    later,
                    before.has("now"),
                    head,
                    Math.min(word.likeness(), before.likeness()),
                    words(word)));
        } else {
            denialLeft |= before.denied() || head.equals("disagree");
        }
        before.clear();
    }

    /** Praise must be heard well: 拖了 sounds like 妥了, 没法说 nearly like 没话说. */
    private static boolean onlySoundsAlike(Word word, String head) {
        boolean shortResult = head.equals("solved") && word.to() - word.from() <= 2 && word.likeness() < 1;
        return shortResult || PRAISE.contains(head) && word.likeness() < SAME_SOUND;
    }

    /** 满意得很: the degree comes behind. */
    private Evidence strengthened(Word degree) {
        Evidence last = last();
        var said = rule.said(last.tag(), before);
        boolean raises = said != null && last.value().equals("4") && degree.is("after-very");
        if (raises) {
            return last.with("5");
        }
        return last.value().equals("2") ? last.with("1") : last;
    }

    /** What is left without a head may be an answer of its own: 没有. */
    private void endOfModifiers(int end) {
        var said = before.isEmpty() ? null : rule.bare(before);
        if (said != null) {
            boolean unknownFollows = end - before.words().getLast().to() > 1;
            evidence.add(new Evidence(
                    said.value(),
                    unknownFollows ? 1 : said.weight(),
                    unknownFollows || before.unclear(end) || said.doubtful(),
                    later,
                    false,
                    "bare",
                    before.likeness(),
                    words(null)));
        } else {
            denialLeft |= before.denied();
        }
        before.clear();
    }

    private String words(@Nullable Word head) {
        String modifiers = before.words().stream().map(Word::heard).collect(Collectors.joining());
        return head == null ? modifiers : modifiers + head.heard();
    }

    private Evidence last() {
        return evidence.getLast();
    }

    private void replaceLast(Evidence changed) {
        evidence.set(evidence.size() - 1, changed);
    }
}
