package io.huiyin.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the running product serves to its pages. */
class ServedIT {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path data;

    static final String KEY = "the gateway's key";
    static RunningProduct product;

    @BeforeAll
    static void start() throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(UTF_8)));
        product = RunningProduct.start(
                data, Map.of("HUIYIN_GATEWAYS_WECHAT_CHANNEL", "WECHAT", "HUIYIN_GATEWAYS_WECHAT_KEYSHA256", hash));
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    @Test
    void theConsoleKnowsTheDescriptionThatIsServed() throws Exception {
        JsonNode known = JsonMapper.shared()
                .readTree(Files.readString(RunningProduct.home().resolve("console/openapi.json")));
        // where it runs is no part of the description
        ObjectNode served = (ObjectNode) signedIn("ADMINISTRATOR").get("/v3/api-docs");
        served.remove("servers");

        assertThat(known)
                .as("console/openapi.json is not what the product serves. To renew it: ./bin/huiyin start,"
                        + " then in console/: npm run export && npm run gen, and commit both files")
                .isEqualTo(served);
    }

    @Test
    void aTicketsStoryNamesPeopleAndNotTheirAccounts() {
        JsonNode ticket = Filing.find(product.base, Filing.aTicket(product.base));

        JsonNode first = ticket.path("story").get(0);
        assertThat(first.path("actorName").asString())
                .isNotBlank()
                .isEqualTo(ticket.path("filedByName").asString())
                .isNotEqualTo(first.path("actor").asString());
    }

    @Test
    void anotherSystemHandsInADemandWithItsKeyAndOnceHoweverOftenItSendsIt() throws Exception {
        String demand = """
                {"reference": "wx-1", "kind": "help", "title": "路灯不亮", "content": "小区北门路灯三天不亮",
                 "phone": "13900001111", "secret": false, "urgent": false}""";
        assertThat(handIn(null, demand).statusCode()).isEqualTo(401);
        assertThat(handIn("another key", demand).statusCode()).isEqualTo(401);
        HttpResponse<String> nonsense = handIn(KEY, demand.replace("help", "no-such-kind"));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("no-such-kind", "consultation");

        JsonNode first = JsonMapper.shared().readTree(handIn(KEY, demand).body());
        JsonNode again = JsonMapper.shared().readTree(handIn(KEY, demand).body());
        assertThat(first.path("again").asBoolean()).isFalse();
        assertThat(again.path("again").asBoolean()).isTrue();
        assertThat(again.path("number")).isEqualTo(first.path("number"));
        JsonNode ticket = Filing.find(product.base, first.path("number").asString());
        assertThat(ticket.path("origin").path("channelName").asString()).isEqualTo("微信");
    }

    @Test
    void aJudgedQuestionThatIsAnsweredWorseAfterAChangeRaisesAnAlarmUntilAnEditorHasSeenIt() throws Exception {
        Browser editor = signedIn("KNOWLEDGE_EDITOR");
        String question = "我住东篱小区，家里水龙头一滴水都放不出来了，该找谁";
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !trial(editor, question).path("entries").isEmpty());
        JsonNode trial = trial(editor, question);
        JsonNode best = trial.path("entries").get(0);
        assertThat(best.path("verdict").asString()).isEqualTo("SHOWN");
        assertThat(trial.path("entries").toString()).contains("UNSURE");
        String right = best.path("entry").asString();
        editor.post("/api/knowledge/judged", Map.of("question", question, "entries", List.of(right)));
        editor.post("/api/knowledge/judged", Map.of("question", "讲个笑话给我听", "entries", List.of()));
        JsonNode run = editor.post("/api/knowledge/judged/runs", Map.of());
        assertThat(run.path("first").asDouble()).isEqualTo(1);
        assertThat(run.path("noAnswerRecall").asDouble()).isEqualTo(1);
        assertThat(run.path("noAnswerPrecision").asDouble()).isEqualTo(1);
        assertThat(editor.get("/api/knowledge/judged/alarm")).isEmpty();

        long version =
                editor.get("/api/knowledge/entries/" + right).path("version").asLong();
        editor.post("/api/knowledge/entries/" + right + "/withdraw", Map.of("version", version, "words", "试一试"));

        await().atMost(Duration.ofMinutes(2))
                .until(() -> !editor.get("/api/knowledge/judged/alarm").isEmpty());
        String alarm =
                editor.get("/api/knowledge/judged/alarm").get(0).path("id").asString();
        JsonNode worse = editor.get("/api/knowledge/judged/runs/" + alarm).get(0);
        assertThat(worse.path("worse").asBoolean()).isTrue();
        assertThat(worse.path("question").asString()).isEqualTo(question);
        editor.post("/api/knowledge/judged/runs/" + alarm + "/seen", Map.of());
        assertThat(editor.get("/api/knowledge/judged/alarm")).isEmpty();
    }

    private static JsonNode trial(Browser editor, String question) {
        return editor.get("/api/knowledge/trial?q=" + URLEncoder.encode(question, UTF_8));
    }

    private static HttpResponse<String> handIn(String key, String demand) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.base.resolve("/api/gateway/demands"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(demand));
        if (key != null) {
            request.header("X-Huiyin-Key", key);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Browser signedIn(String role) {
        Browser browser = new Browser(product.base);
        for (JsonNode account : browser.get("/api/demo/accounts")) {
            if (account.path("roles").toString().contains('"' + role + '"')) {
                return browser.signIn(
                        account.path("name").asString(),
                        account.path("password").asString());
            }
        }
        throw new IllegalStateException("the demo city has nobody with the role " + role);
    }
}
