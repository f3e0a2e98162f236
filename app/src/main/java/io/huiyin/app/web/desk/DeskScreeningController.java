package io.huiyin.app.web.desk;

import io.huiyin.app.web.NotThere;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallLine;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.screening.ScreeningReason;
import io.huiyin.core.screening.ScreeningRecord.Way;
import io.huiyin.core.screening.Screenings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The agent's word on screening's advice; declining goes with the ticket, see {@code POST /api/tickets}. */
@RestController
class DeskScreeningController {

    /**
     * @param part which of the call's matters
     * @param note free words; some reasons need them
     */
    record ScreeningWord(
            @NotBlank String kind,
            @Min(1) @Max(20) int part,
            @NotNull(message = "请选择理由") ScreeningReason reason,

            @NotNull @Size(max = 500, message = "说明不超过 500 字")
            String note) {}

    record ReasonView(ScreeningReason code, Way way, String label) {}

    /** What there is to choose from. */
    record ScreeningChoices(List<Screener.Kind> kinds, List<ReasonView> reasons) {}

    private final DeskCalls calls;
    private final CallRecords records;
    private final Screenings screenings;
    private final Screener screener;

    DeskScreeningController(DeskCalls calls, CallRecords records, Screenings screenings, Screener screener) {
        this.calls = calls;
        this.records = records;
        this.screenings = screenings;
        this.screener = screener;
    }

    @GetMapping("/api/desk/screening")
    ScreeningChoices choices() {
        return new ScreeningChoices(
                screener.kinds(),
                Stream.of(ScreeningReason.values())
                        .map(one -> new ReasonView(one, one.way(), one.label()))
                        .toList());
    }

    /** The demand is taken against the advice: by the agent's own judgement, or because the citizen insists. */
    @PostMapping("/api/calls/{id}/screening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, @Valid @RequestBody ScreeningWord word, Principal who) {
        var draft = new DraftId(new CallId(id), word.part());
        var judgement = new Screenings.Judgement(word.kind(), word.reason(), word.note());
        Optional<DeskCall> live =
                calls.find(draft.call()).filter(call -> who.getName().equals(call.agent()));
        if (live.isPresent()) {
            calls.decide(
                    live.get(),
                    () -> screenings.take(draft, judgement, live.get().words(), who.getName()));
            return;
        }
        CallRecord over = records.find(draft.call())
                .filter(call -> who.getName().equals(call.agent()))
                .orElseThrow(() -> new NotThere("通话", id.toString()));
        screenings.take(draft, judgement, words(over.head().id()), who.getName());
    }

    private String words(CallId call) {
        return records.lines(call).stream()
                .filter(line -> line.speaker() == Speaker.CITIZEN)
                .map(CallLine::text)
                .collect(Collectors.joining("。"));
    }
}
