package io.huiyin.app.web.desk;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.ObjectMapper;

/** {@code /ws/desk}: a snapshot on connecting, then deltas. */
@Configuration
@EnableWebSocket
class DeskSocket extends TextWebSocketHandler implements WebSocketConfigurer {

    private final Map<String, Desk> bySession = new ConcurrentHashMap<>();
    private final Desks desks;
    private final DeskCalls calls;
    private final ObjectMapper json;

    DeskSocket(Desks desks, DeskCalls calls, ObjectMapper json) {
        this.desks = desks;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this, "/ws/desk");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Principal who = Objects.requireNonNull(session.getPrincipal(), "the desk's address is for agents only");
        Desk desk = new Desk(who.getName(), session, json);
        bySession.put(session.getId(), desk);
        // the snapshot is made on the desk's thread after it listens: what happens meanwhile comes behind it
        desks.add(desk);
        desk.send(() -> calls.snapshot(who.getName()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Desk desk = bySession.remove(session.getId());
        if (desk != null) {
            desks.remove(desk);
            desk.close(status);
        }
    }
}
