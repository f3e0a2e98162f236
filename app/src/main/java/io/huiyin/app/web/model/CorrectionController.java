package io.huiyin.app.web.model;

import io.huiyin.app.web.TableFile;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.CallCorrections;
import io.huiyin.core.text.Masking;
import java.security.Principal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What agents put right in calls, taken away as a file: what was heard beside what was said, without who said it. */
@RestController
class CorrectionController {

    private static final int FILE = 50_000;

    private final CallCorrections corrections;
    private final AuditTrail audit;

    CorrectionController(CallCorrections corrections, AuditTrail audit) {
        this.corrections = corrections;
        this.audit = audit;
    }

    /** The newest 50,000, masked; taking them away is written down. */
    @GetMapping("/api/models/language/corrections")
    ResponseEntity<byte[]> corrections(@RequestParam TableFile.Format format, Principal who) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("at", "speaker", "heard", "said"));
        corrections
                .newest(FILE)
                .forEach(one -> lines.add(List.of(
                        one.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        one.speaker().name(),
                        Masking.text(one.heard()),
                        Masking.text(one.said()))));
        audit.record(who.getName(), "exported", "corrections " + (lines.size() - 1) + " " + format);
        return TableFile.of(format, "corrections", lines);
    }
}
