package io.huiyin.app.web.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.brief.MorningBrief;
import io.huiyin.core.brief.Part;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the machine took after hours, for people to look at in the morning. */
@RestController
@RequestMapping("/api/night")
class NightController {

    private static final int LONG = 200;
    private static final int LINE = 1000;

    /** @param waiting how many there are, shown or not */
    record NightRows(List<NightRow> rows, long waiting) {}

    /** @param ringBack what the citizen is to be asked; null when nobody found that somebody must */
    record NightRow(@JsonUnwrapped TicketRow head, @Nullable String ringBack) {}

    /** What is right, empty where nothing is known. */
    record NightCorrection(
            @NotNull @Size(max = LONG) String place,
            @NotNull @Size(max = LONG) String time,
            @NotNull @Size(max = LONG) String phone) {}

    record NightRingBack(
            @NotBlank(message = "请写明要向来电人问什么") @Size(max = LONG)
            String reason) {}

    record NightLine(
            @NotBlank(message = "请写下来电人说的话") @Size(max = LINE)
            String text) {}

    private final MorningBrief brief;
    private final CallRecords calls;
    private final TicketViews views;
    private final TicketAccess access;

    NightController(MorningBrief brief, CallRecords calls, TicketViews views, TicketAccess access) {
        this.brief = brief;
        this.calls = calls;
        this.views = views;
        this.access = access;
    }

    @GetMapping
    NightRows taken(Principal who) {
        Viewer viewer = access.viewer(who);
        List<MorningBrief.Take> seen = brief.open().stream()
                .filter(take -> viewer.maySee(take.ticket()))
                .toList();
        List<TicketRow> heads =
                views.rows(seen.stream().map(MorningBrief.Take::ticket).toList(), viewer);
        List<NightRow> rows = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            rows.add(new NightRow(heads.get(i), seen.get(i).ringBack()));
        }
        return new NightRows(rows, brief.waiting());
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void heardRight(@PathVariable String id, Principal who) {
        brief.confirm(seen(id, who), who.getName());
    }

    @PostMapping("/{id}/correct")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putRight(@PathVariable String id, @Valid @RequestBody NightCorrection right, Principal who) {
        brief.correct(
                seen(id, who),
                Map.of(Part.PLACE, right.place(), Part.TIME, right.time(), Part.PHONE, right.phone()),
                who.getName());
    }

    @PostMapping("/{id}/ring-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askBack(@PathVariable String id, @Valid @RequestBody NightRingBack form, Principal who) {
        brief.ringBack(seen(id, who), form.reason(), who.getName());
    }

    @PostMapping("/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waitsAgain(@PathVariable String id, Principal who) {
        brief.takeBack(seen(id, who), who.getName());
    }

    /** What the citizen really said, heard again; the recogniser's words stay beside it. As long as the ticket waits. */
    @PutMapping("/{id}/lines/{utterance}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lineRight(
            @PathVariable String id, @PathVariable int utterance, @Valid @RequestBody NightLine line, Principal who) {
        CallId call = access.visible(id, access.viewer(who)).demand().call();
        if (call == null || !brief.waits(call)) {
            throw new NotThere("待核对的夜间来电", id);
        }
        calls.correct(call, Speaker.CITIZEN, utterance, line.text(), who.getName());
    }

    private TicketId seen(String id, Principal who) {
        return access.visible(id, access.viewer(who)).id();
    }
}
