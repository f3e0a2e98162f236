package io.huiyin.app.web.model;

import io.huiyin.app.web.TableFile;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.brief.NightLabels;
import io.huiyin.core.call.CallCorrections;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.text.Masking;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people put right, taken away as a file: lines of calls, and what the machine took after hours with whether it was
 * right; what was heard beside what was said, without who said it.
 */
@RestController
class CorrectionController {

    private static final int FILE = 50_000;

    private final CallCorrections corrections;
    private final NightLabels labels;
    private final AuditTrail audit;

    CorrectionController(CallCorrections corrections, NightLabels labels, AuditTrail audit) {
        this.corrections = corrections;
        this.labels = labels;
        this.audit = audit;
    }

    /**
     * The newest 50,000 lines and as many parts of demands (PLACE, TIME, PHONE; a confirmed one says the same twice),
     * masked; taking them away is written down.
     */
    @GetMapping("/api/models/language/corrections")
    ResponseEntity<byte[]> corrections(@RequestParam TableFile.Format format, Principal who) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("at", "speaker", "heard", "said", "part"));
        corrections.newest(FILE).forEach(one -> lines.add(line(one.at(), one.speaker(), one.heard(), one.said(), "")));
        labels.newest(FILE)
                .forEach(one -> lines.add(line(
                        one.at(),
                        Speaker.CITIZEN,
                        one.heard(),
                        one.meant(),
                        one.part().name())));
        audit.record(who.getName(), "exported", "corrections " + (lines.size() - 1) + " " + format);
        return TableFile.of(format, "corrections", lines);
    }

    private static List<String> line(Instant at, Speaker speaker, String heard, String said, String part) {
        return List.of(
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                speaker.name(),
                Masking.text(heard),
                Masking.text(said),
                part);
    }
}
