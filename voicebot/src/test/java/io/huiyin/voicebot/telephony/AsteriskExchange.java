package io.huiyin.voicebot.telephony;

import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A telephone on a real Asterisk with a citizen behind its trunk, for tests of other packages. */
public final class AsteriskExchange implements AutoCloseable {

    /** Tests run in a module's folder. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent();

    public final LocalAsterisk asterisk;
    public final TestBrowser.Exchange browsers;
    private final AsteriskTelephone telephone;
    private final SippCitizen citizen;

    public AsteriskExchange(Path folder) throws IOException {
        asterisk = new LocalAsterisk(HOME, folder.resolve("asterisk"));
        browsers = new TestBrowser.Exchange(TelephoneContract.LINE, Clock.systemUTC());
        telephone = new AsteriskTelephone(
                settings(asterisk, asterisk.managerSecret()), TelephoneContract.LINE, Clock.systemUTC());
        citizen = new SippCitizen(folder.resolve("sipp"), asterisk.ports());
    }

    /** What stands in the way of a test with a real Asterisk here; empty when nothing does. */
    public static String missing() {
        var asterisk = LocalAsterisk.missing(HOME);
        if (!asterisk.isEmpty()) {
            return asterisk;
        }
        return SippCitizen.isThere() ? "" : "no sipp: run voicebot/asterisk/get-test-peers";
    }

    static AsteriskSettings settings(LocalAsterisk asterisk, String secret) {
        return new AsteriskSettings(
                "127.0.0.1",
                asterisk.ports().ami(),
                "huiyin",
                secret,
                "127.0.0.1",
                asterisk.ports().media(),
                50,
                Duration.ofSeconds(30),
                "PJSIP/{number}@trunk",
                "PJSIP/{number}");
    }

    public Telephone telephone() {
        return telephone;
    }

    /** Rings the hotline, hums 440 Hz and presses keys. */
    public void citizenCalls(String digits, Duration talk) {
        citizen.calls(digits, talk);
    }

    /** Picks up and gives back what it hears. */
    public void citizenEchoes() {
        citizen.awaits(TelephoneContract.Behaviour.ECHOES);
    }

    public static double toneShare(short[] samples, int hertz) {
        return TelephoneContract.Tone.share(samples, hertz);
    }

    @Override
    public void close() {
        citizen.close();
        asterisk.close();
    }
}
