package io.huiyin.app.web.callback;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.callback.CallbackViews.CallbackView;
import io.huiyin.callbackrobot.result.CallbackId;
import io.huiyin.callbackrobot.result.Callbacks;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.UnknownCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/callbacks")
class CallbackController {

    private static final int PAGE = 20;

    /** A page of results, and how many callbacks stand where. */
    record CallbackRows(List<CallbackView> rows, long total, Callbacks.Figures figures) {}

    /** @param value the answer that a human heard, a word of {@link Question#answers()} */
    record Correction(@NotBlank String value) {}

    private final Callbacks callbacks;
    private final CallbackViews views;
    private final Accounts accounts;

    CallbackController(Callbacks callbacks, CallbackViews views, Accounts accounts) {
        this.callbacks = callbacks;
        this.views = views;
        this.accounts = accounts;
    }

    @GetMapping
    CallbackRows list(@RequestParam(defaultValue = "0") int page, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        Callbacks.Page found = callbacks.list(page, PAGE);
        return new CallbackRows(
                found.rows().stream().map(c -> views.view(c, viewer)).toList(), found.total(), callbacks.figures());
    }

    /** A human listened and heard something else; the robot's reading stays beside it. */
    @PutMapping("/{id}/answers/{question}")
    CallbackView correct(
            @PathVariable UUID id,
            @PathVariable Question question,
            @Valid @RequestBody Correction correction,
            Principal who) {
        if (!question.answers().contains(correction.value())) {
            throw new UnknownCode("回答", correction.value(), question.answers());
        }
        Viewer viewer = Viewer.of(who, accounts);
        CallbackId callback = new CallbackId(id);
        callbacks.correct(callback, question, correction.value(), who.getName());
        return callbacks
                .find(callback)
                .map(c -> views.view(c, viewer))
                .orElseThrow(() -> new NotThere("回访", id.toString()));
    }
}
