package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.voicebot.models.ModelFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo as people start it, from the packaged jar: Mandarin of our own synthesis, through a SIP telephone and a real
 * Asterisk, to a ticket that is closed and one that is done again.
 */
class DemoIT {

    /** Three to four minutes on two free cores; other work beside it slows speech down. */
    private static final int PATIENCE_MINUTES = 20;

    @TempDir
    Path folder;

    @Test
    void aSpokenDemandEndsClosedAndOneAnsweredByKeyIsDoneAgain() throws Exception {
        String missing = missing();
        assumeTrue(missing.isEmpty(), missing);
        JsonNode told = demo();
        assertThat(told.path("telephony").asString()).isEqualTo("asterisk");
        assertThat(stations(told))
                .containsSubsequence("ring", "desk", "transcript", "prediction", "ticket", "signed", "replied")
                .contains("card", "screening")
                .endsWith("callback", "closed");
        assertThat(told.path("transcript").asString()).isNotBlank();
        // how well speech is heard has figures of its own: here it must have been understood well enough to be sent
        // right
        assertThat(told.path("unit").asString()).isEqualTo("云汀市水务集团");
        assertThat(told.path("ticket").asString()).startsWith("YT");
        assertThat(told.path("callback").path("satisfaction").asInt()).isEqualTo(5);
        assertThat(last(told).path("satisfaction").asInt()).isEqualTo(5);

        JsonNode again = told.path("byKey");
        assertThat(again.path("transcript").asString()).isNotBlank();
        assertThat(stations(again))
                .containsSubsequence(
                        "ticket",
                        "returned",
                        "returnRefused",
                        "signed",
                        "extensionAsked",
                        "extended",
                        "followUp",
                        "urged",
                        "replied")
                .endsWith("callback", "rework");
        assertThat(again.path("callback").path("resolved").asString()).isEqualTo("no");
        assertThat(last(again).path("satisfaction").asInt()).isEqualTo(2);
    }

    private static String missing() {
        String telephone = SipTelephones.missing(RunningProduct.home());
        if (!telephone.isEmpty()) {
            return telephone;
        }
        ModelFolder models = models();
        return Stream.of(models.silero(), models.whisper(), models.kokoro())
                .filter(file -> !Files.exists(file))
                .findFirst()
                .map(file -> "bin/huiyin models fetch was not run: no " + file)
                .orElse("");
    }

    private static ModelFolder models() {
        String set = System.getenv("HUIYIN_MODELS");
        return new ModelFolder(
                set != null
                        ? Path.of(set)
                        : RunningProduct.home().resolve("data").resolve("models"));
    }

    private JsonNode demo() throws Exception {
        Path home = RunningProduct.home();
        File said = home.resolve("app/target/demo-it.txt").toFile();
        Path json = folder.resolve("demo.json");
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-Dhuiyin.home=" + home,
                        "-jar",
                        home.resolve("app/target/app-0.1.0.jar").toString(),
                        "demo",
                        "--telephony",
                        "asterisk",
                        "--json",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            assertThat(demo.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("ended in time; it said %s", said)
                    .isTrue();
            assertThat(demo.exitValue())
                    .as("exit of the demo; it said:\n%s", Files.readString(said.toPath()))
                    .isZero();
            return JsonMapper.shared().readTree(json.toFile());
        } finally {
            // its hooks stop Asterisk, the database and the speech workers
            demo.destroy();
            demo.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> stations(JsonNode told) {
        return events(told).map(e -> e.path("station").asString()).toList();
    }

    private static JsonNode last(JsonNode told) {
        return Objects.requireNonNull(
                events(told).reduce((earlier, later) -> later).orElse(null));
    }

    private static Stream<JsonNode> events(JsonNode told) {
        return StreamSupport.stream(told.path("events").spliterator(), false);
    }
}
