package io.huiyin.app.sms;

import io.huiyin.core.notice.SmsGateway;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any gateway that takes one JSON object by POST: {@code {"id", "to", "text"}}, with the id as {@code Idempotency-Key} and
 * the city's key as bearer. 2xx means taken; any other answer is a refusal, tried again later.
 */
@Component
@ConditionalOnProperty("huiyin.sms.url")
@EnableConfigurationProperties(HttpSmsGateway.SmsSettings.class)
class HttpSmsGateway implements SmsGateway {

    /**
     * @param url of the gateway
     * @param key shown to it; empty for none
     * @param patience for the connection, and for the answer
     */
    @ConfigurationProperties("huiyin.sms")
    record SmsSettings(
            URI url,
            @DefaultValue("") String key,
            @DefaultValue("5s") Duration patience) {}

    /** of an answer, for the outbox */
    private static final int SHOWN = 200;

    private final SmsSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    HttpSmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public Outcome send(long id, String phone, String words) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url())
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "huiyin-" + id)
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("id", "huiyin-" + id, "to", phone, "text", words))));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String said = answer.statusCode() + " " + answer.body();
            String shown = said.substring(0, Math.min(SHOWN, said.length())).strip();
            return answer.statusCode() / 100 == 2 ? new Outcome.Accepted(shown) : new Outcome.Refused(shown);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Refused("连不上短信网关");
        } catch (IOException e) {
            // it had been handed over when the answer failed
            return new Outcome.Lost("短信网关没有回答，是否送达不明");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Lost("发送中断，是否送达不明");
        }
    }
}
