package io.huiyin.app.web.desk;

import io.huiyin.agentassist.draft.Finding;
import io.huiyin.app.web.desk.DraftViews.DraftFields;
import io.huiyin.app.web.ticket.CallCheck;
import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.DraftId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Before a ticket is filed from a call. */
@RestController
class DraftCheckController {

    private final CallCheck check;

    DraftCheckController(CallCheck check) {
        this.check = check;
    }

    /** What the form says otherwise than the call did, the gravest first; nothing for a call that is not the asker's. */
    @PostMapping("/api/drafts/{call}/{part}/check")
    List<Finding> check(
            @PathVariable UUID call,
            @PathVariable @Min(1) @Max(20) int part,
            @Valid @RequestBody DraftFields fields,
            Principal who) {
        var id = new DraftId(new CallId(call), part);
        return check.findings(id, fields.demand(id.call()), who.getName());
    }
}
