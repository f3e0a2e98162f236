package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What both kinds of softphone socket do: parse, refuse what is malformed, tell the device behind it. */
abstract class SoftphoneSocket extends AbstractWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(SoftphoneSocket.class);

    /** 1 s of sound, 8,000 Hz × 2 bytes: a longer frame is no telephone sound. */
    static final int MAX_SOUND_BYTES = 16_000;

    static final int MAX_TEXT_BYTES = 8_192;

    private static final String DEVICE = "huiyin.device";

    private final JsonMapper json;
    private final Counter dropped;

    SoftphoneSocket(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.dropped = meters.counter("huiyin.softphone.frames.dropped");
    }

    /** The telephone or headset behind a socket. */
    interface Device {
        void received(FromBrowser message);

        void received(AudioFrame frame);

        void gone();
    }

    /** @return null when this socket may not be one; it is closed then */
    abstract @Nullable Device device(WebSocketSession session, SocketWire wire);

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setBinaryMessageSizeLimit(MAX_SOUND_BYTES);
        session.setTextMessageSizeLimit(MAX_TEXT_BYTES);
        var wire = new SocketWire(session, json, dropped);
        var device = device(session, wire);
        if (device == null) {
            wire.refuse("this telephone is nobody's");
        } else {
            session.getAttributes().put(DEVICE, device);
            session.getAttributes().put(SocketWire.class.getName(), wire);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        FromBrowser told;
        try {
            told = json.readValue(message.getPayload(), FromBrowser.class);
        } catch (JacksonException e) {
            refuse(session, "a message is a JSON object with a type");
            return;
        }
        if (told == null || told.type() == null) {
            refuse(session, "a message has a type");
        } else if (session.getAttributes().get(DEVICE) instanceof Device device) {
            device.received(told);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        var frame = SocketWire.frame(message.getPayload());
        if (frame == null) {
            refuse(session, "sound is 16 bit: an even number of bytes");
        } else if (session.getAttributes().get(DEVICE) instanceof Device device) {
            device.received(frame);
        }
    }

    private static void refuse(WebSocketSession session, String reason) {
        log.warn("softphone socket {} closed: {}", session.getId(), reason);
        if (session.getAttributes().get(SocketWire.class.getName()) instanceof SocketWire wire) {
            wire.close(CloseStatus.BAD_DATA.withReason(reason));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(DEVICE) instanceof Device device) {
            device.gone();
        }
        if (session.getAttributes().remove(SocketWire.class.getName()) instanceof SocketWire wire) {
            wire.close(CloseStatus.NORMAL);
        }
    }
}
