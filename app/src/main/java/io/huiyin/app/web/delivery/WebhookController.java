package io.huiyin.app.web.delivery;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.webhook.Webhook;
import io.huiyin.core.webhook.Webhooks;
import io.huiyin.core.webhook.Webhooks.Made;
import io.huiyin.core.webhook.Webhooks.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions to what happens to tickets; each change is written into the audit trail. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    /** @param events none: every one */
    record WebhookView(
            long id,
            String name,
            String address,
            List<String> events,
            boolean citizens,
            boolean active,
            String createdBy,
            Instant createdAt) {

        static WebhookView of(Webhook one) {
            return new WebhookView(
                    one.id(),
                    one.name(),
                    one.address().toString(),
                    one.events(),
                    one.citizens(),
                    one.active(),
                    one.createdBy(),
                    one.createdAt());
        }
    }

    /** @param secret shown this once */
    record WebhookMade(WebhookView webhook, String secret) {

        static WebhookMade of(Made made) {
            return new WebhookMade(WebhookView.of(made.webhook()), made.secret());
        }
    }

    record WebhookForm(
            @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称不超过 100 字")
            String name,

            @NotBlank(message = "请填写地址") @Size(max = 1000, message = "地址不超过 1000 字")
            String address,

            @NotNull(message = "events is missing") @Size(max = 100)
            List<@NotBlank @Size(max = 50) String> events,

            boolean citizens,
            boolean active) {

        Wanted wanted() {
            return new Wanted(name.strip(), address.strip(), events, citizens, active);
        }
    }

    private final Webhooks webhooks;
    private final AuditTrail audit;

    WebhookController(Webhooks webhooks, AuditTrail audit) {
        this.webhooks = webhooks;
        this.audit = audit;
    }

    @GetMapping
    List<WebhookView> list() {
        return webhooks.all().stream().map(WebhookView::of).toList();
    }

    @PostMapping
    WebhookMade make(@Valid @RequestBody WebhookForm form, Principal who) {
        Made made = webhooks.make(form.wanted(), who.getName());
        audit.record(who.getName(), "madeWebhook", subject(made.webhook()));
        return WebhookMade.of(made);
    }

    @PutMapping("/{id}")
    WebhookView change(@PathVariable long id, @Valid @RequestBody WebhookForm form, Principal who) {
        Webhook changed = webhooks.change(id, form.wanted());
        audit.record(who.getName(), "changedWebhook", subject(changed));
        return WebhookView.of(changed);
    }

    @PostMapping("/{id}/secret")
    WebhookMade renew(@PathVariable long id, Principal who) {
        Made made = webhooks.renew(id);
        audit.record(who.getName(), "renewedWebhookSecret", subject(made.webhook()));
        return WebhookMade.of(made);
    }

    @PostMapping("/{id}/ping")
    void ping(@PathVariable long id) {
        webhooks.ping(id);
    }

    @DeleteMapping("/{id}")
    void remove(@PathVariable long id, Principal who) {
        webhooks.remove(id);
        audit.record(who.getName(), "removedWebhook", String.valueOf(id));
    }

    private static String subject(Webhook one) {
        return one.id() + " " + one.name();
    }
}
