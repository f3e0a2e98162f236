package io.huiyin.app.web.delivery;

import io.huiyin.app.web.NotThere;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.delivery.Delivery.Kind;
import io.huiyin.core.delivery.Recipient;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far it came what other systems are told; never what it says. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final int PAGE = 20;

    /**
     * One line.
     *
     * @param type of the message or event
     * @param attempts since it was put there, or sent again
     * @param nextAt null unless it waits
     * @param status HTTP status of the last answer; null when there was none
     * @param answer what the last attempt brought, in words
     */
    record DeliveryRow(
            long id,
            String message,
            String target,
            String targetName,
            String type,
            @Nullable String ticket,
            Instant createdAt,
            Delivery.State state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant triedAt,
            @Nullable Integer status,
            @Nullable String answer) {

        static DeliveryRow of(Delivery one, Map<String, String> names) {
            TicketId ticket = one.ticket();
            return new DeliveryRow(
                    one.id(),
                    one.message(),
                    one.target(),
                    names.getOrDefault(one.target(), one.target()),
                    one.type(),
                    ticket == null ? null : ticket.value(),
                    one.createdAt(),
                    one.state(),
                    one.attempts(),
                    one.nextAt(),
                    one.triedAt(),
                    one.status(),
                    one.answer());
        }
    }

    record DeliveryTarget(String code, String name) {}

    /**
     * Part of a list, the newest first.
     *
     * @param total counted up to 1,000
     * @param targets all that there are
     */
    record DeliveryRows(List<DeliveryRow> rows, long total, List<DeliveryTarget> targets) {}

    /** @param target null for all of that kind */
    record DeliveryAgain(
            @NotNull(message = "kind is missing") Kind kind,
            @Nullable String target) {}

    /** @param due how many are tried again */
    record Revived(int due) {}

    private final Deliveries deliveries;
    private final List<Recipient> recipients;
    private final AuditTrail audit;

    DeliveryController(Deliveries deliveries, List<Recipient> recipients, AuditTrail audit) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.audit = audit;
    }

    /** @param page from 0; a page holds 20 */
    @GetMapping
    DeliveryRows list(
            @RequestParam Kind kind,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(defaultValue = "0") int page) {
        Map<String, String> names = recipients.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(Recipient::targets)
                .orElse(Map.of());
        Deliveries.Page found = deliveries.search(
                new Deliveries.Query(kind, state, filled(target), filled(ticket), Math.max(0, page), PAGE));
        return new DeliveryRows(
                found.deliveries().stream()
                        .map(one -> DeliveryRow.of(one, names))
                        .toList(),
                found.total(),
                names.entrySet().stream()
                        .map(one -> new DeliveryTarget(one.getKey(), one.getValue()))
                        .toList());
    }

    /** What is dead is tried again. */
    @PostMapping("/again")
    Revived again(@Valid @RequestBody DeliveryAgain form, Principal who) {
        String target = filled(form.target());
        int due = deliveries.again(form.kind(), target);
        audit.record(who.getName(), "sentAgain", form.kind() + (target == null ? "" : " " + target));
        return new Revived(due);
    }

    @PostMapping("/{id}/again")
    Revived again(@PathVariable long id, Principal who) {
        int due = deliveries.again(id);
        if (due == 0) {
            throw new NotThere("未送达的推送", String.valueOf(id));
        }
        audit.record(who.getName(), "sentAgain", String.valueOf(id));
        return new Revived(due);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
