package io.huiyin.app.security;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.text.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Systems that may hand in demands, by a name for the log.
 *
 * @param gateways none unless the city names some
 */
@ConfigurationProperties("huiyin")
public record GatewaySettings(@DefaultValue Map<String, Gateway> gateways) {

    /** What a gateway's authority is called. */
    public static final String AUTHORITY = "GATEWAY";

    /** Where a gateway shows its key. */
    public static final String HEADER = "X-Huiyin-Key";

    /**
     * @param channel where its demands come from
     * @param keySha256 hash of its key in hexadecimal: the key itself is kept by the gateway alone
     */
    public record Gateway(Channel channel, String keySha256) {

        /** @throws IllegalArgumentException for what is no such hash: the product does not start then, and says so */
        public Gateway {
            if (!keySha256.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException(
                        "key-sha256 of a gateway must be 64 hexadecimal digits, as printf %s KEY | sha256sum gives them");
            }
        }
    }

    /** Name of the gateway whose key this is. */
    public Optional<String> named(String key) {
        byte[] hash = Sha256.of(key);
        return gateways.entrySet().stream()
                .filter(one -> MessageDigest.isEqual(
                        hash, HexFormat.of().parseHex(one.getValue().keySha256().toLowerCase(Locale.ROOT))))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
