package io.huiyin.core.exchange;

import io.huiyin.core.delivery.MessageSignature;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.exchange.*}: where other platforms are and what proves who speaks. Never part of a city's folder.
 *
 * @param self what the others call this platform; needed as soon as there is a peer
 * @param tolerance how far a message's time may lie from this machine's: older ones are refused as replayed
 * @param keep how long a message that was taken in is answered again, a day at least; afterwards one of its number is out of turn
 * @param peers by the code that {@code exchange.yaml} gives them
 */
@ConfigurationProperties("huiyin.exchange")
record ExchangeSettings(
        @DefaultValue("") String self,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("90d") Duration keep,
        @DefaultValue Map<String, Connection> peers) {

    /**
     * @param address of the other platform, e.g. {@code https://12345.hubin.example}
     * @param secret shared with that platform alone: {@code whsec_} and 24 to 64 bytes in base64
     */
    record Connection(URI address, String secret) {

        /** @throws IllegalArgumentException for a secret of another form: the product does not start then, and says so */
        Connection {
            MessageSignature.key(secret);
        }

        /** The secret is not for logs. */
        @Override
        public String toString() {
            return "Connection[" + address + "]";
        }
    }

    ExchangeSettings {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("huiyin.exchange.keep is shorter than a day: " + keep);
        }
        if (self.isBlank() && !peers.isEmpty()) {
            throw new IllegalArgumentException(
                    "huiyin.exchange.self is missing: what the other platforms call this one");
        }
    }
}
