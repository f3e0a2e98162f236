package io.huiyin.app.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** A page that goes away while something is sent to it. */
class DeskTests {

    private final WebSocketSession page = mock(WebSocketSession.class);
    private final Desk desk = new Desk("huawu01", page, JsonMapper.shared());
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Throwable> first = new CompletableFuture<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            uncaught.add(e);
            first.complete(e);
        });
    }

    @AfterEach
    void restore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aPageThatHasJustClosedIsLeftQuietly() throws Exception {
        when(page.isOpen()).thenReturn(false);
        doThrow(new IllegalStateException("closed")).when(page).sendMessage(any());

        desk.send(() -> new DeskMessage.Waiting(1));

        verify(page, timeout(5_000)).close(CloseStatus.GOING_AWAY);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void anotherIllegalStateIsNotHidden() throws Exception {
        when(page.isOpen()).thenReturn(true);
        doThrow(new IllegalStateException("two at once")).when(page).sendMessage(any());

        desk.send(() -> new DeskMessage.Waiting(1));

        assertThat(first.get(60, TimeUnit.SECONDS)).hasMessage("two at once");
    }
}
