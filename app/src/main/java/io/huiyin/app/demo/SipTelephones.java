package io.huiyin.app.demo;

import io.huiyin.voicebot.exchange.Baresip;
import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** SIP telephones behind the trunk of an Asterisk of the demo's own; it ends with the demo, however that ends. */
final class SipTelephones implements Telephones {

    private final Path folder;
    private final LocalAsterisk asterisk;
    private int citizens;

    /**
     * @param home the checkout, for Asterisk's scripts
     * @throws StationFailed if Asterisk does not run
     */
    SipTelephones(Path home) throws IOException {
        folder = Files.createTempDirectory("huiyin-demo-asterisk");
        try {
            asterisk = new LocalAsterisk(home, folder.resolve("asterisk"));
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw new StationFailed("ring", e.getMessage() + "; --telephony softphone does without");
        }
        // after the product has closed
        SpringApplication.getShutdownHandlers().add(this::close);
    }

    /** What stands in the way, with the remedy; empty when nothing does. */
    static String missing(Path home) {
        String asterisk = LocalAsterisk.missing(home);
        return asterisk.isEmpty() ? Baresip.missing() : asterisk;
    }

    @Override
    public Telephony kind() {
        return Telephony.asterisk;
    }

    @Override
    public List<String> settings() {
        try {
            return List.of(
                    "--huiyin.telephony=asterisk",
                    "--huiyin.asterisk.host=127.0.0.1",
                    "--huiyin.asterisk.port=" + asterisk.ports().ami(),
                    "--huiyin.asterisk.secret=" + asterisk.managerSecret(),
                    "--huiyin.asterisk.media-address=127.0.0.1",
                    "--huiyin.asterisk.media-port=" + asterisk.ports().media());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Citizen citizen(String number, URI base) {
        citizens++;
        try {
            return new SipCitizen(folder.resolve("citizen-" + citizens), number, asterisk.ports());
        } catch (IOException e) {
            throw new StationFailed("ring", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        asterisk.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " could not be removed", e);
        }
    }
}
