package io.huiyin.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageSignatureTests {

    /** The specification's own example. */
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    static final long TIME = 1614265330;
    static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void aMessageIsSignedAsTheSpecificationSigns() {
        assertThat(MessageSignature.of(SECRET, ID, TIME, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void anyOfSeveralSignaturesWillDoWhileASecretIsChanged() {
        assertThat(MessageSignature.matches(SECRET, ID, TIME, BODY, SIGNATURE)).isTrue();
        assertThat(MessageSignature.matches(SECRET, ID, TIME, BODY, "v1,AAAA " + SIGNATURE))
                .isTrue();
    }

    @Test
    void anotherIdTimeBodySecretOrVersionIsAnotherMessage() {
        assertThat(MessageSignature.matches(SECRET, "other", TIME, BODY, SIGNATURE))
                .isFalse();
        assertThat(MessageSignature.matches(SECRET, ID, TIME + 1, BODY, SIGNATURE))
                .isFalse();
        assertThat(MessageSignature.matches(SECRET, ID, TIME, new byte[0], SIGNATURE))
                .isFalse();
        assertThat(MessageSignature.matches(MessageSignature.newSecret(), ID, TIME, BODY, SIGNATURE))
                .isFalse();
        assertThat(MessageSignature.matches(SECRET, ID, TIME, BODY, SIGNATURE.replace("v1", "v2")))
                .isFalse();
        assertThat(MessageSignature.matches(SECRET, ID, TIME, BODY, "")).isFalse();
    }

    @Test
    void aSecretOfAnotherFormIsRefusedWithoutBeingQuoted() {
        for (String wrong : new String[] {"", "secret", "whsec_c2hvcnQ=", "whsec_!!!not-base64!!!"}) {
            assertThatThrownBy(() -> MessageSignature.key(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl rand")
                    .hasNoCause();
        }
        assertThat(MessageSignature.key(MessageSignature.newSecret())).hasSize(32);
    }
}
