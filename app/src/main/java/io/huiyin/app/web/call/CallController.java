package io.huiyin.app.web.call;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.call.CallViews.DecisionView;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.text.Masking;
import io.huiyin.voicebot.session.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls as they were kept: who, when, the words and the sound. */
@RestController
@RequestMapping("/api/calls")
class CallController {

    private static final int PAGE = 20;

    /** One call of the list, or whole. */
    record KeptCall(
            String id,
            Call.Direction direction,
            String maskedNumber,
            String line,
            Instant rangAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            CallEvent.@Nullable EndReason endReason,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String ticket,
            @Nullable String recordingUrl,
            List<Line> lines,
            List<DecisionView> decisions) {}

    private final CallRecords records;
    private final CallViews views;
    private final Sessions sessions;
    private final Accounts accounts;
    private final People people;
    private final AuditTrail audit;

    CallController(
            CallRecords records,
            CallViews views,
            Sessions sessions,
            Accounts accounts,
            People people,
            AuditTrail audit) {
        this.records = records;
        this.views = views;
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    List<KeptCall> recent(@RequestParam(defaultValue = "0") int page, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return records.recent(Math.max(0, page), PAGE).stream()
                .map(c -> kept(c, false, viewer))
                .toList();
    }

    @GetMapping("/{id}")
    KeptCall one(@PathVariable UUID id, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        CallId call = new CallId(id);
        CallRecord found = records.find(call)
                .filter(c -> views.mayHear(c, viewer))
                .orElseThrow(() -> new NotThere("通话", id.toString()));
        audit.recordOnce(viewer.name(), "readCall", id.toString(), Duration.ofMinutes(10));
        return kept(found, true, viewer);
    }

    /** Two channels: the citizen left, the other end right. Each hearing is written down. */
    @GetMapping("/{id}/recording")
    ResponseEntity<Resource> recording(@PathVariable UUID id, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        CallRecord call = records.find(new CallId(id))
                .filter(c -> views.mayHear(c, viewer))
                .orElseThrow(() -> new NotThere("录音", id.toString()));
        Path sound = sessions.recording(call.head());
        if (!Files.isReadable(sound)) {
            throw new NotThere("录音", id.toString());
        }
        audit.record(viewer.name(), "heardRecording", id.toString());
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType("call.wav").orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(new FileSystemResource(sound));
    }

    private @Nullable String name(@Nullable String account) {
        return account == null
                ? null
                : people.find(account).map(People.Person::name).orElse(account);
    }

    private KeptCall kept(CallRecord call, boolean whole, Viewer viewer) {
        CallId id = call.head().id();
        return new KeptCall(
                id.toString(),
                call.head().direction(),
                Masking.phone(call.head().citizenNumber()),
                call.head().line(),
                call.head().rangAt(),
                call.answeredAt(),
                call.endedAt(),
                call.endReason(),
                call.agent(),
                name(call.agent()),
                call.head().ticket(),
                views.recordingUrl(id, viewer),
                whole ? views.lines(id) : List.of(),
                whole ? views.decisions(id) : List.of());
    }
}
