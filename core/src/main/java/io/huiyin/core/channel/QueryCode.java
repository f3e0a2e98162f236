package io.huiyin.core.channel;

import io.huiyin.core.text.Sha256;
import io.huiyin.core.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What opens a ticket to its citizen: eight of 32 signs that nobody confuses when reading them out, 40 bits. It is drawn by
 * chance, so a plain hash is enough to keep it.
 */
final class QueryCode {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom CHANCE = new SecureRandom();

    private QueryCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    static byte[] hash(TicketId ticket, String code) {
        return Sha256.of(ticket.value() + "/" + code.strip().toUpperCase(Locale.ROOT));
    }

    static boolean matches(byte @Nullable [] hash, TicketId ticket, String code) {
        return hash != null && MessageDigest.isEqual(hash, hash(ticket, code));
    }

    /** Takes the same time wherever they differ. */
    static boolean same(String one, String other) {
        byte[] a = one.getBytes(StandardCharsets.UTF_8);
        return a.length > 0 && MessageDigest.isEqual(a, other.strip().getBytes(StandardCharsets.UTF_8));
    }
}
