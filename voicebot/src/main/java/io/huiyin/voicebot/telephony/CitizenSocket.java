package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's telephone in a browser; its number stands in the address as {@code ?number=}. */
final class CitizenSocket extends SoftphoneSocket {

    /** Digits as an exchange shows them; 3 (an extension) to 20. */
    private static final Pattern NUMBER = Pattern.compile("\\d{3,20}");

    private final SoftphoneTelephone telephone;

    CitizenSocket(SoftphoneTelephone telephone, JsonMapper json, MeterRegistry meters) {
        super(json, meters);
        this.telephone = telephone;
    }

    @Override
    @Nullable
    Device device(WebSocketSession session, SocketWire wire) {
        var uri = session.getUri();
        var number = uri == null
                ? null
                : UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("number");
        if (number == null || !NUMBER.matcher(number).matches()) {
            return null;
        }
        var handset = telephone.connected(number, wire);
        return new Device() {
            @Override
            public void received(FromBrowser message) {
                handset.received(message);
            }

            @Override
            public void received(AudioFrame frame) {
                handset.received(frame);
            }

            @Override
            public void gone() {
                telephone.disconnected(handset);
            }
        };
    }
}
