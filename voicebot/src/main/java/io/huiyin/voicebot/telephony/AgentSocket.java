package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** The headset of the agent who is logged in. */
final class AgentSocket extends SoftphoneSocket {

    private final SoftphoneHeadsets headsets;

    AgentSocket(SoftphoneHeadsets headsets, JsonMapper json, MeterRegistry meters) {
        super(json, meters);
        this.headsets = headsets;
    }

    @Override
    @Nullable
    Device device(WebSocketSession session, SocketWire wire) {
        var agent = session.getPrincipal();
        if (agent == null) {
            return null;
        }
        var headset = headsets.of(agent.getName());
        headset.connected(wire);
        return new Device() {
            @Override
            public void received(FromBrowser message) {
                headset.received(message, wire);
            }

            @Override
            public void received(AudioFrame frame) {
                headset.received(frame);
            }

            @Override
            public void gone() {
                headset.disconnected(wire);
            }
        };
    }
}
