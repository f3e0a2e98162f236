package io.huiyin.voicebot.telephony;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the softphone's sockets: {@code /ws/softphone/agent} always, {@code /ws/softphone/citizen} when the telephone is
 * the softphone and this is a demo set-up, for there anybody is whoever they say. The application enables WebSockets
 * and guards the addresses.
 */
@Component
public class SoftphoneSockets implements WebSocketConfigurer {

    private final SoftphoneHeadsets headsets;
    private final @Nullable SoftphoneTelephone telephone;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final boolean demo;

    SoftphoneSockets(
            SoftphoneHeadsets headsets,
            ObjectProvider<SoftphoneTelephone> telephone,
            JsonMapper json,
            MeterRegistry meters,
            @Value("${huiyin.demo:false}") boolean demo) {
        this.headsets = headsets;
        this.telephone = telephone.getIfAvailable();
        this.json = json;
        this.meters = meters;
        this.demo = demo;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new AgentSocket(headsets, json, meters), "/ws/softphone/agent");
        if (demo && telephone != null) {
            registry.addHandler(new CitizenSocket(telephone, json, meters), "/ws/softphone/citizen");
        }
    }
}
