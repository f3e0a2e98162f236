package io.huiyin.app.web.trend;

import io.huiyin.agentassist.trend.Warning;
import io.huiyin.agentassist.trend.Warnings;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.trend.AgreedAnswers.Effect;
import io.huiyin.app.web.trend.TrendViews.WarningView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands out, and what people make of it. */
@RestController
@RequestMapping("/api/trends/warnings")
class WarningController {

    record DismissForm(
            @NotBlank(message = "请写明为什么不必处理，同事会看到") @Size(max = 500)
            String reason) {}

    private final Warnings warnings;
    private final AgreedAnswers answers;
    private final TrendViews views;

    WarningController(Warnings warnings, AgreedAnswers answers, TrendViews views) {
        this.warnings = warnings;
        this.answers = answers;
        this.views = views;
    }

    /** Open ones first, in the order of urgency; then those settled in the last 90 days. */
    @GetMapping
    List<WarningView> warnings() {
        return warnings.all().stream().map(views::warning).toList();
    }

    @PostMapping("/{id}/dismiss")
    WarningView dismissWarning(@PathVariable long id, @Valid @RequestBody DismissForm form, Principal who) {
        find(id);
        warnings.dismiss(id, form.reason(), who.getName());
        return views.warning(find(id));
    }

    @PostMapping("/{id}/reopen")
    WarningView reopenWarning(@PathVariable long id, Principal who) {
        find(id);
        warnings.reopen(id, who.getName());
        return views.warning(find(id));
    }

    /** Drafts an answer for the unit that handles most of the tickets; it goes the way of every entry from there. */
    @PostMapping("/{id}/answer")
    WarningView prepareAnswer(@PathVariable long id, Principal who) {
        Warning warning = find(id);
        answers.prepare(warning, views.title(warning.trend().topic()), who.getName());
        return views.warning(find(id));
    }

    /** What changed after the answer that was asked for came into force. */
    @GetMapping("/{id}/effect")
    Effect effect(@PathVariable long id) {
        Warning warning = find(id);
        String entry = warning.entry();
        if (entry == null) {
            throw new NotThere("统一答复", String.valueOf(id));
        }
        return answers.effect(warning, entry);
    }

    private Warning find(long id) {
        return warnings.find(id).orElseThrow(() -> new NotThere("预警", String.valueOf(id)));
    }
}
