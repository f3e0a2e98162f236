package io.huiyin.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealTests {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAloneAndOpensWhatItSealedAfterAnotherStart() throws IOException {
        Path file = folder.resolve("data/secrets.key");
        String sealed = new SecretSeal(new SecretSettings(null, file)).seal(SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SecretSeal(new SecretSettings(null, file)).open(sealed)).isEqualTo(SECRET);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameSecretLooksDifferentEachTimeAndAChangedOneIsNotOpened() {
        var seal = new SecretSeal(new SecretSettings(null, folder.resolve("secrets.key")));
        String sealed = seal.seal(SECRET);
        assertThat(seal.seal(SECRET)).isNotEqualTo(sealed);
        char turned = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + turned + sealed.substring(21);
        assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyHasAKeyWhoHasSealedNothing() {
        Path file = folder.resolve("secrets.key");
        assertThat(new SecretSeal(new SecretSettings(null, file)).open(SECRET)).isEqualTo(SECRET);
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyOfAnotherFormIsRefusedWithTheRemedyAndNeverTold() {
        assertThatThrownBy(() -> new SecretSettings("c2hvcnQ=", folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("c2hvcnQ=");
    }
}
