package io.huiyin.app.web.desk;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open page. Messages leave in order on a thread of its own, numbered from 1 without gaps; a page that does not keep
 * up is cut off, comes back by itself and begins with a snapshot.
 */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** Some twenty seconds of the liveliest call; a page further behind than that is better off with a snapshot. */
    private static final int BACKLOG = 256;

    private final String agent;
    private final WebSocketSession session;
    private final ObjectMapper json;
    private final ThreadPoolExecutor sender;
    private long sequence;

    Desk(String agent, WebSocketSession session, ObjectMapper json) {
        this.agent = agent;
        this.session = session;
        this.json = json;
        this.sender = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(BACKLOG),
                Thread.ofVirtual().name("desk-", 0).factory());
    }

    String agent() {
        return agent;
    }

    /** Returns at once; the message is made and sent on the desk's thread. */
    void send(Supplier<DeskMessage> message) {
        try {
            sender.execute(() -> deliver(message.get()));
        } catch (RejectedExecutionException behind) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    void close(CloseStatus why) {
        // not interrupted: what is just being read would lose its connection to the database
        sender.shutdown();
        sender.getQueue().clear();
        try {
            session.close(why);
        } catch (IOException gone) {
            LOG.debug("the desk's page had gone already", gone);
        }
    }

    private void deliver(DeskMessage message) {
        ObjectNode out = json.createObjectNode();
        out.put("seq", ++sequence);
        out.put("type", message.type());
        out.setAll((ObjectNode) json.valueToTree(message));
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(out)));
        } catch (IOException gone) {
            leave(gone);
        } catch (IllegalStateException e) {
            // the server's way to say that the page went between the last message and this one
            if (session.isOpen()) {
                throw e;
            }
            leave(e);
        }
    }

    private void leave(Exception gone) {
        LOG.debug("the desk's page has gone", gone);
        close(CloseStatus.GOING_AWAY);
    }
}
