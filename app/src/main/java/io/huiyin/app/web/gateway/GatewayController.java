package io.huiyin.app.web.gateway;

import io.huiyin.app.security.GatewaySettings;
import io.huiyin.app.security.GatewaySettings.Gateway;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sent again after a broken connection, a demand is still one: the gateway's reference says which it is. */
@RestController
@RequestMapping("/api/gateway")
class GatewayController {

    /** @param reference the gateway's own number for this demand */
    record GatewayDemand(
            @NotBlank(message = "reference: the gateway's own number is missing")
            @Size(max = 100, message = "reference: at most 100 characters")
            String reference,

            @NotBlank(message = "kind is missing") String kind,

            @NotBlank(message = "title is missing") @Size(max = 100, message = "title: at most 100 characters")
            String title,

            @NotBlank(message = "content is missing") @Size(max = 4000, message = "content: at most 4,000 characters")
            String content,

            @Nullable String matter,
            @Nullable String place,
            @Nullable String area,
            @Nullable String happened,

            @NotNull(message = "phone is missing") @Pattern(regexp = "\\d{3,15}", message = "phone: 3 to 15 digits")
            String phone,

            @Nullable String name,
            boolean secret,
            boolean urgent) {

        NewTicket ticket() {
            return new NewTicket(
                    kind, matter, title, content, place, area, happened, phone, name, secret, urgent, null, null, null);
        }
    }

    /**
     * @param code for the citizen: opens the progress page together with the number; another one each time it is sent
     * @param again whether it was here already
     */
    record GatewayReceipt(String number, String code, TicketState state, boolean again) {}

    private final WrittenDemands demands;
    private final GatewaySettings settings;

    GatewayController(WrittenDemands demands, GatewaySettings settings) {
        this.demands = demands;
        this.settings = settings;
    }

    @PostMapping("/demands")
    GatewayReceipt file(@Valid @RequestBody GatewayDemand demand, Principal gateway) {
        Gateway sender = Objects.requireNonNull(settings.gateways().get(gateway.getName()));
        var filed = demands.file(sender.channel(), demand.reference(), demand.ticket(), WrittenDemands.CITIZEN);
        return new GatewayReceipt(
                filed.ticket().id().value(), filed.code(), filed.ticket().state(), filed.again());
    }
}
