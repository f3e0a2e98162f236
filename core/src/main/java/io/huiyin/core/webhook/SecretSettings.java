package io.huiyin.core.webhook;

import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.secrets.*}: the key under which secrets lie in the database. Whoever has a copy of the database alone cannot
 * sign in our name.
 *
 * @param key 32 bytes in base64; needed where several nodes share the database. Null takes the file's
 * @param keyFile made at the first need, readable by its owner alone
 */
@ConfigurationProperties("huiyin.secrets")
record SecretSettings(
        @Nullable String key,
        @DefaultValue("data/secrets.key") Path keyFile) {

    /** AES-256 */
    static final int KEY_BYTES = 32;

    /** @throws IllegalArgumentException for a key of another form: the product does not start then, and says so */
    SecretSettings {
        if (key != null && key.isBlank()) {
            key = null;
        }
        if (key != null) {
            bytes(key, "huiyin.secrets.key");
        }
    }

    /** @param where it is written, for people */
    static byte[] bytes(String key, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    where + " is no key of 32 bytes in base64; one is made by: openssl rand -base64 32");
        }
        return bytes;
    }

    /** The key is not for logs. */
    @Override
    public String toString() {
        return "SecretSettings[" + keyFile + "]";
    }
}
