package io.huiyin.core.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the Standard Webhooks specification does (standardwebhooks.com, "Signature scheme", symmetric): HMAC-SHA-256 over
 * {@code id.timestamp.body}, in base64 behind {@code v1,}.
 */
public final class MessageSignature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    /** as the specification asks for: 24 to 64 bytes */
    private static final int LEAST = 24;

    private static final int MOST = 64;
    private static final SecureRandom CHANCE = new SecureRandom();

    private MessageSignature() {}

    /**
     * The key in a secret.
     *
     * @param secret {@code whsec_} and 24 to 64 bytes in base64
     * @throws IllegalArgumentException for another form; the message does not quote it
     */
    public static byte[] key(String secret) {
        String form = "a secret is whsec_ and 24 to 64 bytes in base64, as: echo whsec_$(openssl rand -base64 32)";
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException(form);
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            if (key.length < LEAST || key.length > MOST) {
                throw new IllegalArgumentException(form);
            }
            return key;
        } catch (IllegalArgumentException _) {
            // the decoder's own message quotes a sign of the secret
            throw new IllegalArgumentException(form);
        }
    }

    /** A new one, of 32 bytes. */
    public static String newSecret() {
        byte[] key = new byte[32];
        CHANCE.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** What travels with a body that is sent now. */
    public static Map<String, String> headers(String secret, String id, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(seconds),
                "webhook-signature",
                of(secret, id, seconds, body));
    }

    /** @param seconds since 1970, when it is sent */
    public static String of(String secret, String id, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** @param shown one signature, or several parted by spaces while a secret is being changed */
    public static boolean matches(String secret, String id, long seconds, byte[] body, String shown) {
        byte[] right = of(secret, id, seconds, body).getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String one : shown.split(" ")) {
            // compares to the end wherever they differ
            found |= MessageDigest.isEqual(right, one.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }
}
