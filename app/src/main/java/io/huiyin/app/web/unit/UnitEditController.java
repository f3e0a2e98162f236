package io.huiyin.app.web.unit;

import io.huiyin.app.web.NotYours;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.unit.UnitController.UnitDetail;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.reorganisation.UnitEditor;
import io.huiyin.core.unit.Unit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** New units, their leaders and people: by the administrator, and inside a unit by its own leader. */
@RestController
@RequestMapping("/api/units")
class UnitEditController {

    private static final int LONG = 1000;

    record UnitForm(
            @NotBlank(message = "请写明单位代码") @Size(max = 60) String code,
            @NotBlank(message = "请写明名称") @Size(max = 100) String name,
            Unit.Level level,
            Unit.Body body,
            @Nullable String parent,
            @Nullable String area,

            @NotBlank(message = "请写明职责") @Size(max = LONG) String duties,

            @NotBlank(message = "请写明电话") String phone,
            LocalDate from,

            @NotBlank(message = "请写明决定（文号）") @Size(max = LONG)
            String reason) {}

    /** @param name null, with the post, when nobody is in charge any more */
    record LeaderForm(
            @Nullable @Size(max = 50) String name,
            @Nullable @Size(max = 50) String post,
            LocalDate since,

            @NotBlank(message = "请写明决定（文号）") @Size(max = LONG)
            String reason) {}

    /** @param area null for the whole city */
    record DutiesForm(
            @NotBlank(message = "请写明职责") @Size(max = LONG) String duties,

            @Nullable String area,
            LocalDate since,

            @NotBlank(message = "请写明决定（文号）") @Size(max = LONG)
            String reason) {}

    record PersonForm(
            @NotBlank(message = "请写明账号") String account,
            @NotBlank(message = "请写明姓名") @Size(max = 50) String name,
            @NotEmpty(message = "请选择岗位") Set<Role> roles,
            @NotBlank(message = "请写明初始密码") @Size(max = 100) String password) {}

    private final UnitEditor editor;
    private final UnitController units;
    private final Accounts accounts;

    UnitEditController(UnitEditor editor, UnitController units, Accounts accounts) {
        this.editor = editor;
        this.units = units;
        this.accounts = accounts;
    }

    @PostMapping
    UnitDetail create(@Valid @RequestBody UnitForm form, Principal who) {
        within(form.parent(), who);
        editor.create(
                new Unit(
                        form.code(),
                        form.name(),
                        form.level(),
                        form.body(),
                        filled(form.parent()),
                        filled(form.area()),
                        form.duties(),
                        form.phone(),
                        null),
                form.from(),
                form.reason(),
                who.getName());
        return units.unit(form.code(), who);
    }

    @PostMapping("/{code}/duties")
    UnitDetail entrust(@PathVariable String code, @Valid @RequestBody DutiesForm form, Principal who) {
        above(code, who);
        editor.entrust(code, form.duties(), filled(form.area()), form.since(), form.reason(), who.getName());
        return units.unit(code, who);
    }

    @PostMapping("/{code}/leader")
    UnitDetail appoint(@PathVariable String code, @Valid @RequestBody LeaderForm form, Principal who) {
        above(code, who);
        String name = filled(form.name());
        String post = filled(form.post());
        Unit.Leader leader = name == null && post == null
                ? null
                : new Unit.Leader(name == null ? "" : name, post == null ? "" : post);
        editor.appoint(code, leader, form.since(), form.reason(), who.getName());
        return units.unit(code, who);
    }

    @PostMapping("/{code}/people")
    UnitDetail join(@PathVariable String code, @Valid @RequestBody PersonForm form, Principal who) {
        within(code, who);
        editor.join(new Account(form.account(), form.name(), "", form.roles(), code), form.password(), who.getName());
        return units.unit(code, who);
    }

    @DeleteMapping("/{code}/people/{account}")
    UnitDetail leave(@PathVariable String code, @PathVariable String account, Principal who) {
        within(code, who);
        editor.leave(code, account, who.getName());
        return units.unit(code, who);
    }

    /** What a unit is for and who is in charge of it is decided above it. @throws NotYours for its own leader, and for others */
    private void above(String unit, Principal who) {
        if (unit.equals(within(unit, who).unit())) {
            throw NotYours.unit(unit);
        }
    }

    /** @throws NotYours for a leader of another unit */
    private Viewer within(@Nullable String unit, Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        if (!viewer.is(Role.ADMINISTRATOR) && (unit == null || !viewer.below().contains(unit))) {
            throw NotYours.unit(unit == null ? "" : unit);
        }
        return viewer;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
