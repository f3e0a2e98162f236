package io.huiyin.core.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Secrets as they lie in the database: AES-256 in Galois/Counter mode, each with an initial vector of its own. */
@Component
class SecretSeal {

    /** before what is sealed; what does not begin so was written before there was a seal */
    static final String MARK = "{aes}";

    /** of the initial vector, as the mode wants it */
    private static final int VECTOR_BYTES = 16;

    private final SecretSettings settings;
    private @Nullable BytesEncryptor encryptor;

    SecretSeal(SecretSettings settings) {
        this.settings = settings;
    }

    String seal(String secret) {
        byte[] sealed = encryptor().encrypt(secret.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException when it was sealed under another key, or is not whole */
    String open(String sealed) {
        if (!sealed.startsWith(MARK)) {
            return sealed;
        }
        byte[] opened = encryptor().decrypt(Base64.getDecoder().decode(sealed.substring(MARK.length())));
        return new String(opened, StandardCharsets.UTF_8);
    }

    /** Made at the first need: an installation without subscribers has no key. */
    private synchronized BytesEncryptor encryptor() {
        BytesEncryptor ready = encryptor;
        if (ready == null) {
            String key = settings.key();
            byte[] bytes = key == null ? ofFile(settings.keyFile()) : SecretSettings.bytes(key, "huiyin.secrets.key");
            ready = new AesBytesEncryptor(
                    new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(VECTOR_BYTES), CipherAlgorithm.GCM);
            encryptor = ready;
        }
        return ready;
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return SecretSettings.bytes(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the key for secrets cannot be read or made: " + file, e);
        }
    }

    /** Whole or not at all: another one that starts at the same moment reads the first one's. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(
                folder,
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            byte[] key = KeyGenerators.secureRandom(SecretSettings.KEY_BYTES).generateKey();
            Files.writeString(written, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            // the other one's key is as good
        } finally {
            Files.delete(written);
        }
    }
}
