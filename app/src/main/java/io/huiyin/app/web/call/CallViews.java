package io.huiyin.app.web.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.brief.MorningBrief;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallLine;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Decision;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.identity.Role;
import io.huiyin.core.text.Simplified;
import io.huiyin.voicebot.session.Sessions;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A kept call's words as the pages show them, in the order in which they were said. */
@Component
public class CallViews {

    /**
     * One utterance.
     *
     * @param raw what the recogniser heard, in simplified characters, when it differs from the text
     * @param settled false while the words may still change
     * @param missing why there is no text; null when there is
     * @param fromMillis start since the recording began; 0 when unknown
     * @param byPerson somebody put the text right
     */
    public record Line(
            Speaker speaker,
            int utterance,
            String text,
            @Nullable String raw,
            @JsonProperty("final") boolean settled,
            @Nullable String missing,
            long fromMillis,
            Instant at,
            boolean byPerson) {}

    /** What the robot decided, and why; the outcome is a word of the dialogue's file. */
    public record DecisionView(
            int number,
            Instant at,
            String dialogue,
            String state,
            String heard,
            String outcome,
            String next,
            String reason) {}

    private final CallRecords records;
    private final Sessions sessions;
    private final MorningBrief brief;

    CallViews(CallRecords records, Sessions sessions, MorningBrief brief) {
        this.records = records;
        this.sessions = sessions;
        this.brief = brief;
    }

    /** An agent hears what the machine took after hours, too, as long as somebody has to look at it. */
    boolean mayHear(CallRecord call, Viewer viewer) {
        return viewer.mayHear(call.agent())
                || viewer.unit() == null
                        && viewer.is(Role.AGENT)
                        && brief.waits(call.head().id());
    }

    /** Null when there is no sound, or not any more, or not for this viewer. */
    public @Nullable String recordingUrl(CallId call, Viewer viewer) {
        return records.find(call)
                .filter(c -> mayHear(c, viewer))
                .filter(c -> Files.isReadable(sessions.recording(c.head())))
                .map(c -> "/api/calls/" + call + "/recording")
                .orElse(null);
    }

    public List<Line> lines(CallId call) {
        return records.lines(call).stream().map(CallViews::line).toList();
    }

    /** What was heard, for who reads; the engine's very own writing is kept with the call. Null when it is the same. */
    public static @Nullable String heard(String text, @Nullable String raw) {
        String heard = raw == null ? text : Simplified.of(raw).strip();
        return heard.equals(text) ? null : heard;
    }

    public List<DecisionView> decisions(CallId call) {
        return records.decisions(call).stream().map(CallViews::decision).toList();
    }

    private static DecisionView decision(CallEvent.Decided decided) {
        Decision one = decided.decision();
        return new DecisionView(
                decided.number(),
                decided.at(),
                one.dialogue(),
                one.state(),
                one.heard(),
                one.outcome(),
                one.next(),
                one.reason());
    }

    private static Line line(CallLine line) {
        Duration from = line.from();
        return new Line(
                line.speaker(),
                line.utterance(),
                line.text(),
                heard(line.text(), line.raw()),
                true,
                line.missing(),
                from == null ? 0 : from.toMillis(),
                line.at(),
                line.correctedBy() != null);
    }
}
