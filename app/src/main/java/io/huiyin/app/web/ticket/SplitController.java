package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several matters in one ticket become several tickets. */
@RestController
class SplitController {

    /**
     * What is taken out.
     *
     * @param kind null for the ticket's own
     * @param unit null or empty sends it to the supervision centre
     */
    record Splitting(
            long version,
            @Nullable String kind,
            @Nullable String matter,

            @NotBlank(message = "请填写标题") @Size(max = 100, message = "标题不超过 100 字")
            String title,

            @NotBlank(message = "请填写内容") @Size(max = 4000, message = "内容不超过 4000 字")
            String content,

            @Nullable String unit,
            @NotBlank(message = "请写明拆分理由") @Size(max = 1000) String reason) {}

    private final Splits splits;
    private final TicketViews views;
    private final TicketAccess access;

    SplitController(Splits splits, TicketViews views, TicketAccess access) {
        this.splits = splits;
        this.views = views;
        this.access = access;
    }

    /** The ticket that was split, the new one among its siblings. */
    @PostMapping("/api/tickets/{id}/split")
    TicketView split(@PathVariable String id, @Valid @RequestBody Splitting form, Principal who) {
        Viewer viewer = access.viewer(who);
        TicketId number = access.visible(id, viewer).id();
        var part = new Splits.Part(form.kind(), form.matter(), form.title(), form.content(), form.unit());
        splits.split(number, form.version(), part, form.reason(), viewer.name());
        return views.view(access.visible(id, viewer), viewer);
    }
}
