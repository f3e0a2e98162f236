package io.huiyin.voicebot.telephony;

import static org.awaitility.Awaitility.await;

import io.huiyin.voicebot.exchange.Baresip;
import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A telephone on a real Asterisk with a citizen behind its trunk, for tests of other packages. */
public final class AsteriskExchange implements AutoCloseable {

    /** Tests run in a module's folder. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent();

    public final LocalAsterisk asterisk;
    public final TestBrowser.Exchange browsers;
    private final AsteriskTelephone telephone;
    private final SippCitizen citizen;
    private final Path folder;
    private final List<Baresip> extensions = new ArrayList<>();

    public AsteriskExchange(Path folder) throws IOException {
        this.folder = folder;
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

    /** @param numbers of telephones, by agent */
    public Headsets headsets(Map<String, String> numbers) {
        return new ExtensionHeadsets(browsers.headsets(), new AsteriskExtensions(numbers, telephone));
    }

    /** A telephone on a desk, registered; what it hears is kept in {@link #heardBy}. */
    public Baresip extension(String number, Baresip.Ear ear) throws IOException {
        var ports = asterisk.ports();
        var at = extensions.size();
        Files.createDirectories(place(number));
        try (var old = Files.newDirectoryStream(place(number), "dump-*")) {
            for (var file : old) {
                Files.delete(file);
            }
        }
        var extension = new Baresip(
                place(number),
                new Baresip.Line(number, ports.sip(), asterisk.agentSecret()),
                new Baresip.Ports(ports.peers() + 2 * at, ports.peerRtp() + 30 + 20 * at),
                true,
                ear);
        extensions.add(extension);
        await().until(() -> asterisk.command("pjsip show contacts").contains(number + "/sip:"));
        return extension;
    }

    private Path place(String number) {
        return folder.resolve("extension-" + number);
    }

    /** The newest call's sound as it came to the extension; empty before there was any. */
    public Optional<Path> heardBy(String number) throws IOException {
        try (var dumps = Files.newDirectoryStream(place(number), "dump-*-dec.wav")) {
            return StreamSupport.stream(dumps.spliterator(), false).max(Comparator.naturalOrder());
        }
    }

    /** Rings the hotline, hums 440 Hz and presses keys. */
    public void citizenCalls(String digits, Duration talk) {
        citizen.calls(digits, talk);
    }

    /** Picks up and hums 440 Hz for so long after so much silence. */
    public void citizenHums(Duration silence, Duration hum) {
        citizen.awaitsAndHums(silence, hum);
    }

    public static double toneShare(short[] samples, int hertz) {
        return TelephoneContract.Tone.share(samples, hertz);
    }

    @Override
    public void close() {
        citizen.close();
        extensions.forEach(Baresip::close);
        asterisk.close();
    }
}
