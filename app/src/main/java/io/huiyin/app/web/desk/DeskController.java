package io.huiyin.app.web.desk;

import io.huiyin.agentassist.suggestion.Assistance;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.queue.CallCentre;
import io.huiyin.voicebot.queue.Seat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent does with a live call. */
@RestController
class DeskController {

    /** @param state what an agent may say of the own seat: the rest comes from the call */
    record SeatWish(
            @NotNull @Pattern(regexp = "ready|break|away", message = "坐席状态只能是 ready、break 或 away")
            String state) {}

    record Transfer(
            @NotBlank @Pattern(regexp = "[0-9*#]{2,20}", message = "转接号码只能是 2 至 20 位数字")
            String to) {}

    record Words(
            @NotBlank @Size(max = 500, message = "一次不超过 500 字")
            String text) {}

    private final CallCentre centre;
    private final Desks desks;
    private final DeskCalls calls;
    private final CallRecords records;
    private final Assistance assistance;

    DeskController(CallCentre centre, Desks desks, DeskCalls calls, CallRecords records, Assistance assistance) {
        this.centre = centre;
        this.desks = desks;
        this.calls = calls;
        this.records = records;
        this.assistance = assistance;
    }

    /** What the desk's WebSocket begins with, for a page that only wants to look. */
    @GetMapping("/api/desk")
    DeskMessage.Snapshot desk(Principal who) {
        return calls.snapshot(who.getName());
    }

    @PostMapping("/api/desk/state")
    DeskMessage.Seat seat(@Valid @RequestBody SeatWish wish, Principal who) {
        var state = Seat.State.valueOf(wish.state().toUpperCase(Locale.ROOT));
        return desks.view(centre.seat(who.getName(), state));
    }

    @PostMapping("/api/calls/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, Principal who) {
        centre.answer(new CallId(id), who.getName());
    }

    @PostMapping("/api/calls/{id}/hangup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp(@PathVariable UUID id, Principal who) {
        centre.hangUp(own(id, who));
    }

    @PostMapping("/api/calls/{id}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable UUID id, @Valid @RequestBody Transfer form, Principal who) {
        centre.transfer(own(id, who), form.to());
    }

    @PostMapping("/api/calls/{id}/say")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable UUID id, @Valid @RequestBody Words words, Principal who) {
        centre.say(own(id, who), words.text());
    }

    /** A line as the agent heard it; the recogniser's words stay beside it. */
    @PutMapping("/api/calls/{id}/lines/{speaker}/{utterance}")
    Line correct(
            @PathVariable UUID id,
            @PathVariable Speaker speaker,
            @PathVariable int utterance,
            @Valid @RequestBody Words words,
            Principal who) {
        DeskCall call = calls.find(new CallId(id))
                .filter(c -> who.getName().equals(c.agent()))
                .orElseThrow(() -> new NotThere("通话", id.toString()));
        Line line = call.corrected(speaker, utterance, words.text());
        if (line == null) {
            throw new NotThere("这句话", speaker + " " + utterance);
        }
        records.correct(new CallId(id), speaker, utterance, words.text(), who.getName());
        calls.corrected(call, line);
        // cards and draft follow what was really said
        assistance.corrected(new CallId(id), speaker, utterance, words.text());
        return line;
    }

    /** The call, if it is this agent's. */
    private CallId own(UUID id, Principal who) {
        CallId call = new CallId(id);
        return centre.call(call)
                .filter(c -> who.getName().equals(c.agent()))
                .map(c -> call)
                .orElseThrow(() -> new NotThere("通话", id.toString()));
    }
}
