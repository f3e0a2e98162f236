package io.huiyin.voicebot.intake;

import io.huiyin.core.city.CityProfile.NightRules;
import io.huiyin.voicebot.dialogue.DialogueVocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the dialogue for calls after hours can name; docs/city.md explains each word of it. */
final class NightVocabulary {

    static final DialogueVocabulary ALL = new DialogueVocabulary(
            Arrays.stream(NightRules.Opening.values())
                    .map(opening -> opening.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()),
            Map.ofEntries(
                    Map.entry("wish", List.of("told", "demand", "question", "progress")),
                    Map.entry("words", List.of("told", "nothing")),
                    Map.entry("yes-no", List.of("yes", "no")),
                    Map.entry("secrecy", List.of("yes", "no")),
                    Map.entry("read-back", List.of("yes", "no", "corrected")),
                    Map.entry("correction", List.of("corrected", "told")),
                    Map.entry("place", List.of("given", "unknown")),
                    Map.entry("time", List.of("given", "unknown")),
                    Map.entry("phone", List.of("given", "same")),
                    Map.entry("call-time", List.of("given", "unknown")),
                    Map.entry("ticket-number", List.of("given", "unknown")),
                    Map.entry("code", List.of("given")),
                    Map.entry("danger", List.of("danger", "no")),
                    Map.entry("suicide", List.of("suicide", "no")),
                    Map.entry("further", List.of("urge", "told", "done"))),
            Map.ofEntries(
                    Map.entry("sort", List.of("progress", "screened", "question", "vague", "demand")),
                    Map.entry("answer", List.of("found", "none")),
                    Map.entry("settle", List.of("settled")),
                    Map.entry("missing", List.of("place", "time", "phone", "secrecy", "nothing")),
                    Map.entry("file", List.of("filed")),
                    Map.entry("file-unconfirmed", List.of("filed")),
                    Map.entry("leave", List.of("filed", "empty")),
                    Map.entry("resume", List.of("told", "empty")),
                    Map.entry("dismiss", List.of("told")),
                    Map.entry("keep-secret", List.of("kept")),
                    Map.entry("human", List.of("taken", "nobody")),
                    Map.entry("emergency", List.of("taken", "bridged", "told")),
                    Map.entry("mine", List.of("one", "none")),
                    Map.entry("look", List.of("opened", "locked", "unknown")),
                    Map.entry("unlock", List.of("opened", "wrong", "barred")),
                    Map.entry("follow-up", List.of("added", "ended"))),
            Set.of(
                    "suicide",
                    "danger",
                    "maybe-suicide",
                    "maybe-danger",
                    "human",
                    "upset",
                    "elderly",
                    DialogueVocabulary.LOST,
                    DialogueVocabulary.GONE),
            Set.of(
                    "human",
                    "repeat",
                    "agree",
                    "disagree",
                    "done",
                    "unknown",
                    "same",
                    "progress",
                    "urge",
                    "suicide",
                    "livelihood",
                    "others",
                    "safe",
                    "upset",
                    "elderly",
                    "fire",
                    "medical"),
            Set.of("suicide", "danger"),
            Set.of(
                    "staffed",
                    "unstaffed",
                    "at",
                    "when",
                    "contact",
                    "messaged",
                    "message",
                    "broken",
                    "waiting",
                    "sent",
                    "handled",
                    "replied",
                    "ended"),
            Set.of(
                    "greeting",
                    "crisisLine",
                    "lifeline",
                    "staff",
                    "answer",
                    "source",
                    "since",
                    "route",
                    "title",
                    "at",
                    "when",
                    "contact",
                    "place",
                    "time",
                    "phone",
                    "number",
                    "messaged",
                    "emergency",
                    "city",
                    "line",
                    "found",
                    "progress",
                    "unit",
                    "until",
                    "reply"));

    private NightVocabulary() {}
}
