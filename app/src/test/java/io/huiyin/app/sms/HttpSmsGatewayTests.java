package io.huiyin.app.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.huiyin.app.sms.HttpSmsGateway.SmsSettings;
import io.huiyin.core.notice.SmsGateway.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a gateway that answers as it is told. */
class HttpSmsGatewayTests {

    final List<String> bodies = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    HttpServer server;
    int status = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (status == 0) {
                // the answer never comes
                exchange.close();
                return;
            }
            byte[] answer = "queued".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome send() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
        return new HttpSmsGateway(new SmsSettings(url, "secret", Duration.ofMinutes(1)), JsonMapper.shared())
                .send(7, "0599-1", "工单待接收");
    }

    @Test
    void aMessageIsHandedOverWithItsIdAndTheCitysKey() {
        assertThat(send()).isEqualTo(new Outcome.Accepted("202 queued"));
        JsonNode body = JsonMapper.shared().readTree(bodies.getFirst());
        assertThat(body.path("to").asString()).isEqualTo("0599-1");
        assertThat(body.path("text").asString()).isEqualTo("工单待接收");
        assertThat(body.path("id").asString()).isEqualTo("huiyin-7");
        assertThat(keys).containsExactly("Bearer secret huiyin-7");
    }

    @Test
    void anotherAnswerIsARefusalAndNoneIsALoss() {
        status = 503;
        assertThat(send()).isEqualTo(new Outcome.Refused("503 queued"));
        status = 0;
        assertThat(send()).isInstanceOf(Outcome.Lost.class);
        int port = server.getAddress().getPort();
        server.stop(0);
        URI nobody = URI.create("http://127.0.0.1:" + port + "/send");
        assertThat(new HttpSmsGateway(new SmsSettings(nobody, "", Duration.ofMinutes(1)), JsonMapper.shared())
                        .send(8, "1", "x"))
                .isInstanceOf(Outcome.Refused.class);
    }
}
