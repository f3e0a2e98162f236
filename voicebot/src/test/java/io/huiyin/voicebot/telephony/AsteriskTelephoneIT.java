package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskTelephoneIT extends TelephoneContract {

    /** Kept, for whoever wants to know what sipp and Asterisk said. */
    private static final Path FOLDER = Path.of("target", "asterisk-it");

    private static LocalAsterisk asterisk;
    private AsteriskTelephone telephone;
    private SippCitizen citizen;

    @BeforeAll
    static void asterisk() throws IOException {
        assumeTrue(AsteriskExchange.missing().isEmpty(), AsteriskExchange.missing());
        asterisk = new LocalAsterisk(AsteriskExchange.HOME, FOLDER.resolve("asterisk"));
    }

    @AfterAll
    static void stopAsterisk() {
        if (asterisk != null) {
            asterisk.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        telephone = new AsteriskTelephone(
                AsteriskExchange.settings(asterisk, asterisk.managerSecret()), LINE, Clock.systemUTC());
        telephone.start(switchboard);
        citizen = new SippCitizen(FOLDER.resolve("sipp"), asterisk.ports());
        await().until(() -> telephone.check().up());
    }

    @AfterEach
    void stop() {
        citizen.close();
        telephone.stop();
    }

    @Override
    Telephone telephone() {
        return telephone;
    }

    @Override
    Citizen citizen() {
        return citizen;
    }

    @Test
    void anExtensionThatIsNotRegisteredIsUnreachable() throws Exception {
        var failure = new CompletableFuture<Telephone.Failure>();
        telephone.dialInside(CallId.random(), "8001", Duration.ofSeconds(3), new Telephone.Dialled() {
            @Override
            public void answered(Leg leg) {
                failure.completeExceptionally(new AssertionError("answered"));
            }

            @Override
            public void failed(Telephone.Failure why) {
                failure.complete(why);
            }
        });
        assertThat(failure.get(60, TimeUnit.SECONDS)).isEqualTo(Telephone.Failure.UNREACHABLE);
    }

    @Test
    void aWrongSecretIsNamedAsTheReason() throws Exception {
        telephone.stop();
        telephone = new AsteriskTelephone(AsteriskExchange.settings(asterisk, "wrong"), LINE, Clock.systemUTC());
        telephone.start(switchboard);
        await().untilAsserted(() -> assertThat(telephone.check().detail()).contains("huiyin.asterisk.secret"));
    }

    @Test
    void itConnectsAgainAfterAsteriskWasKilled() throws Exception {
        asterisk.kill();
        await().until(() -> !telephone.check().up());
        assertThat(telephone.check().detail()).isNotEmpty();
        asterisk.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> telephone.check().up());
        citizen.calls("", Duration.ofSeconds(2));
        var call = incoming();
        assertThat(call.head().citizenNumber()).isEqualTo(NUMBER);
        call.leg().close();
        call.over().complete(null);
    }
}
