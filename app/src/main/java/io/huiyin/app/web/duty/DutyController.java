package io.huiyin.app.web.duty;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.NotYours;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.duty.Duty;
import io.huiyin.core.duty.DutyRoster;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Who is on duty when. The centre edits every roster, a unit's leader those of the own unit and below it. */
@RestController
@RequestMapping("/api/duty")
class DutyController {

    record DutyView(
            long id, @Nullable String unit, String person, String phone, boolean leader, Instant begins, Instant ends) {

        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.id(), duty.unit(), duty.person(), duty.phone(), duty.leader(), duty.begins(), duty.ends());
        }
    }

    /**
     * @param unit null for the centre
     * @param until not after {@code from}: until then on the next day
     */
    record DutyForm(
            @Nullable String unit,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            @NotBlank(message = "请写明姓名") @Size(max = 50) String person,
            @NotBlank(message = "请写明电话") String phone,
            boolean leader) {}

    /** @param turns how many the sheet had */
    record DutySheet(int turns) {}

    private final DutyRoster roster;
    private final Accounts accounts;

    DutyController(DutyRoster roster, Accounts accounts) {
        this.roster = roster;
        this.accounts = accounts;
    }

    /** @param unit none for the centre */
    @GetMapping
    List<DutyView> list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Principal who) {
        String asked = filled(unit);
        mine(asked, Viewer.of(who, accounts));
        return roster.between(asked, from, until).stream().map(DutyView::of).toList();
    }

    @PostMapping
    DutyView add(@Valid @RequestBody DutyForm form, Principal who) {
        String unit = filled(form.unit());
        mine(unit, Viewer.of(who, accounts));
        var of = new Duty(0, unit, form.person(), form.phone(), form.leader(), Instant.EPOCH, Instant.EPOCH);
        return DutyView.of(roster.add(unit, form.day(), form.from(), form.until(), of, who.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Principal who) {
        Duty duty = roster.find(id).orElseThrow(() -> new NotThere("值班", String.valueOf(id)));
        mine(duty.unit(), Viewer.of(who, accounts));
        roster.remove(duty, who.getName());
    }

    /** An empty sheet with its columns' names. */
    @GetMapping("/sheet")
    ResponseEntity<String> empty() {
        return CsvFile.of("值班表.csv", List.of(DutyRoster.columns()));
    }

    /** @param file CSV in UTF-8, or a workbook's first sheet (xlsx); all of it, or nothing */
    @PostMapping(path = "/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DutySheet sheet(@RequestPart MultipartFile file, Principal who) throws IOException {
        Viewer viewer = Viewer.of(who, accounts);
        String name = file.getOriginalFilename();
        return new DutySheet(roster.takeOver(
                name == null || name.isBlank() ? "值班表" : name,
                file.getBytes(),
                unit -> may(unit, viewer),
                who.getName()));
    }

    private static void mine(@Nullable String unit, Viewer viewer) {
        if (!may(unit, viewer)) {
            throw NotYours.unit(unit == null ? "" : unit);
        }
    }

    private static boolean may(@Nullable String unit, Viewer viewer) {
        return viewer.is(Role.SUPERVISION)
                || viewer.is(Role.MANAGER)
                || unit != null && viewer.below().contains(unit);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
