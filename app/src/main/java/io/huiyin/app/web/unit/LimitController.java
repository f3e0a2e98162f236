package io.huiyin.app.web.unit;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.UnitLimits;
import io.huiyin.core.ticket.UnitLimits.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits that the asker's own unit sets itself. */
@RestController
@RequestMapping("/api/limits")
class LimitController {

    /** @param matter null or empty for all matters without a limit of their own */
    record LimitSetting(
            @Nullable String matter,

            @Min(value = 1, message = "至少早一个工作日") @Max(value = 30, message = "至多早三十个工作日")
            int daysBefore,

            @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由不超过 200 字")
            String reason) {}

    record LimitDropping(@Nullable String matter) {}

    /** @param matter null for all matters without a limit of their own */
    record LimitView(@Nullable String matter, int daysBefore, String reason, String setByName, Instant setAt) {}

    private final UnitLimits limits;
    private final Accounts accounts;
    private final People people;

    LimitController(UnitLimits limits, Accounts accounts, People people) {
        this.limits = limits;
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping
    List<LimitView> all(Principal who) {
        return limits.of(unit(who)).stream().map(this::view).toList();
    }

    @PostMapping
    List<LimitView> set(@Valid @RequestBody LimitSetting form, Principal who) {
        limits.set(unit(who), filled(form.matter()), form.daysBefore(), form.reason(), who.getName());
        return all(who);
    }

    @PostMapping("/drop")
    List<LimitView> drop(@RequestBody LimitDropping form, Principal who) {
        limits.drop(unit(who), filled(form.matter()), who.getName());
        return all(who);
    }

    private String unit(Principal who) {
        return accounts.find(who.getName())
                .map(Account::unit)
                .orElseThrow(() -> new AccessDeniedException("not of a unit"));
    }

    private LimitView view(Limit limit) {
        String name = people.find(limit.setBy()).map(Person::name).orElse(limit.setBy());
        return new LimitView(limit.matter(), limit.daysBefore(), limit.reason(), name, limit.setAt());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
