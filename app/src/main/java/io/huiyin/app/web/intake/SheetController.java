package io.huiyin.app.web.intake;

import io.huiyin.app.web.CsvFile;
import io.huiyin.core.channel.DemandSheet;
import io.huiyin.core.channel.DemandSheet.Outcome;
import io.huiyin.core.channel.DemandSheet.Read;
import io.huiyin.core.channel.DemandSheet.Row;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.TicketId;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A sheet is looked at first; nothing is kept of it until it is handed in again to be filed. */
@RestController
@RequestMapping("/api/intake/sheets")
class SheetController {

    /** @param known number of the ticket that it is already; null when it is new */
    record SheetRow(
            int line,
            String channelName,
            String reference,
            String kindName,
            String title,
            String phoneMasked,
            boolean secret,
            boolean urgent,
            @Nullable String known) {}

    record SheetProblem(int line, @Nullable String column, String message, String remedy) {}

    /** @param fresh how many tickets it would become; 0 while there are problems */
    record SheetLook(List<SheetRow> rows, List<SheetProblem> problems, int fresh) {}

    /** @param again how many were here already */
    record SheetFiled(List<String> filed, int again) {}

    private final DemandSheet sheets;
    private final CityProfile profile;

    SheetController(DemandSheet sheets, CityProfile profile) {
        this.sheets = sheets;
        this.profile = profile;
    }

    /** An empty sheet with its columns' names. */
    @GetMapping("/empty")
    ResponseEntity<String> empty() {
        return CsvFile.of("书面来件.csv", List.of(DemandSheet.columns()));
    }

    /** @param file CSV in UTF-8, or a workbook's first sheet (xlsx) */
    @PostMapping(path = "/look", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SheetLook look(@RequestPart MultipartFile file) throws IOException {
        Read read = sheets.read(name(file), file.getBytes());
        return new SheetLook(
                read.problems().isEmpty() ? read.rows().stream().map(this::row).toList() : List.of(),
                read.problems().stream().map(SheetController::problem).toList(),
                read.problems().isEmpty()
                        ? (int) read.rows().stream()
                                .filter(row -> row.known() == null)
                                .count()
                        : 0);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SheetFiled file(@RequestPart MultipartFile file, Principal who) throws IOException {
        Outcome outcome = sheets.file(name(file), file.getBytes(), who.getName());
        return new SheetFiled(outcome.filed().stream().map(TicketId::value).toList(), outcome.again());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "书面来件" : name;
    }

    private SheetRow row(Row row) {
        TicketId known = row.known();
        return new SheetRow(
                row.line(),
                row.channel().label(),
                row.reference(),
                profile.kind(row.demand().kind()).name(),
                row.demand().title(),
                Masking.phone(row.demand().phone()),
                row.demand().secret(),
                row.demand().urgent(),
                known == null ? null : known.value());
    }

    private static SheetProblem problem(Problem problem) {
        return new SheetProblem(problem.line(), problem.column(), problem.message(), problem.remedy());
    }
}
