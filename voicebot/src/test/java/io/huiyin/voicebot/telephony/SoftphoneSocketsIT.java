package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.voicebot.queue.TestCentre;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.socket.config.annotation.EnableWebSocket;

/** The softphone's protocol over real sockets. */
@SpringBootTest(
        classes = SoftphoneSocketsIT.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "huiyin.demo=true")
class SoftphoneSocketsIT {

    @Configuration
    @EnableWebSocket
    @Import(SoftphoneSockets.class)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Wiring {
        @Bean
        SoftphoneHeadsets headsets() {
            return new SoftphoneHeadsets();
        }

        @Bean
        SoftphoneTelephone telephone() {
            return new SoftphoneTelephone(TestCentre.LINE, 10, Clock.systemUTC());
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @LocalServerPort
    int port;

    @TempDir
    Path recordings;

    @Autowired
    private SoftphoneTelephone telephone;

    @Autowired
    private SoftphoneHeadsets headsets;

    /** A browser, as far as sockets go. */
    private static final class Page implements WebSocket.Listener {
        final List<String> told = new CopyOnWriteArrayList<>();
        final AtomicInteger soundBytes = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                told.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            soundBytes.addAndGet(data.remaining());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.set(status);
            return null;
        }

        boolean heard(String words) {
            return told.stream().anyMatch(message -> message.contains(words));
        }
    }

    private WebSocket open(Page page, String address) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + address), page)
                .join();
    }

    @Test
    void aCallIsTypedAndHeardOverTheSocket() throws Exception {
        try (var kit = new TestCentre(recordings)) {
            var centre = kit.open(telephone, headsets);
            var page = new Page();
            var socket = open(page, "/ws/softphone/citizen?number=13800001234");
            socket.sendText("{\"type\":\"dial\"}", true).join();
            await().until(() -> centre.waiting().size() == 1);
            var call = centre.waiting().getFirst();
            await().until(() -> page.heard("\"type\":\"ringing\"") && page.heard("\"line\":\"12345\""));
            centre.answer(call, "agent1");
            await().until(() -> page.heard("\"type\":\"answered\""));
            socket.sendText("{\"type\":\"text\",\"text\":\"停水了\"}", true).join();
            await().until(() -> kit.story().contains("TextFinal"));
            socket.sendBinary(ByteBuffer.allocate(320), true).join();
            socket.sendText("{\"type\":\"digit\",\"digit\":\"5\"}", true).join();
            await().until(() -> kit.story().contains("DigitPressed"));
            centre.say(call, "知道了");
            await().until(() -> page.heard("知道了"));
            socket.abort();
            await().until(() -> kit.story().contains("Ended"));
        }
    }

    @Test
    void soundOfAnOddLengthClosesTheSocketAsBadData() {
        var page = new Page();
        open(page, "/ws/softphone/citizen?number=13800001234").sendBinary(ByteBuffer.allocate(321), true);
        await().until(() -> page.closed.get() == 1007);
    }

    @Test
    void whatIsNoJsonClosesTheSocketAsBadData() {
        var page = new Page();
        open(page, "/ws/softphone/citizen?number=13800001234").sendText("hallo", true);
        await().until(() -> page.closed.get() == 1007);
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        var page = new Page();
        open(page, "/ws/softphone/citizen?number=abc");
        await().until(() -> page.closed.get() == 1008);
    }

    @Test
    void nobodyGetsAHeadsetWithoutALogin() {
        var page = new Page();
        open(page, "/ws/softphone/agent");
        await().until(() -> page.closed.get() == 1008);
        assertThat(page.told).isEmpty();
    }
}
