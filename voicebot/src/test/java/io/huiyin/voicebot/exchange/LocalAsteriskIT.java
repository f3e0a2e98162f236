package io.huiyin.voicebot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAsteriskIT {

    /** Tests run in a module's folder. */
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @Test
    void anAsteriskWhoseOwnerIsKilledEnds() throws IOException {
        var missing = LocalAsterisk.missing(HOME);
        assumeTrue(missing.isEmpty(), missing);
        var owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        HOME.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(owner.inputReader().readLine()).isEqualTo("up");
        assertThat(asterisks()).isPositive();
        owner.destroyForcibly();
        await().until(() -> asterisks() == 0);
    }

    private long asterisks() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("asterisk.conf") && line.contains(folder.toString()))
                .count();
    }

    /** Starts one and waits to be killed. */
    static final class Owner {
        public static void main(String[] args) throws IOException {
            new LocalAsterisk(Path.of(args[0]), Path.of(args[1]));
            System.out.println("up");
            System.in.read();
        }
    }
}
