package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A call that comes when nobody works, from the first ring to what people see of it in the morning. */
class NightCallIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern NUMBER = Pattern.compile("工单号是(YT\\d+)");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path data;

    static RunningProduct product;

    @BeforeAll
    static void start() throws Exception {
        product = RunningProduct.start(data, Map.of("HUIYIN_QUEUE_HOURS", "NEVER"));
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    /** Types an answer whenever a question comes; the number of the ticket that was said in the end. */
    private static String told(String number, String... questionsAndAnswers) {
        Heard<JsonNode> telephone = new Heard<>();
        try (SoftphoneCitizen citizen = new SoftphoneCitizen(new Browser(product.base), number, telephone::take)) {
            citizen.dial();
            int at = 0;
            for (int i = 0; i < questionsAndAnswers.length; i += 2) {
                at = said(telephone, at, Pattern.compile(questionsAndAnswers[i]))
                        .next();
                citizen.type(questionsAndAnswers[i + 1]);
            }
            return said(telephone, at, NUMBER).what().group(1);
        }
    }

    private static Heard.Found<Matcher> said(Heard<JsonNode> telephone, int since, Pattern words) {
        return telephone
                .awaitNext(since, PATIENCE, message -> {
                    Matcher found = words.matcher(message.path("text").asString(""));
                    return found.find() ? Optional.of(found) : Optional.empty();
                })
                .orElseThrow(() -> new AssertionError("the robot never said " + words + " but "
                        + telephone.all(0, message -> Optional.of(message.toString()))));
    }

    @Test
    void whatARobotTookIsATicketWhoseCallShowsEachDecisionWithItsReason() {
        String id = told("13900020001", "请讲", "星河路的路灯坏了好几盏", "什么时候", "三天前开始的", "对吗", "对");

        JsonNode ticket = Filing.find(product.base, id);
        assertThat(ticket.path("place").asString()).isEqualTo("星河路");
        JsonNode decisions = ticket.path("call").path("decisions");
        assertThat(decisions.size()).isGreaterThan(4);
        for (JsonNode one : decisions) {
            assertThat(one.path("dialogue").asString()).startsWith("夜间受理");
            assertThat(one.path("reason").asString()).isNotBlank();
        }
        assertThat(decisions.toString()).contains("还不知道时间", "三天前开始的", "登记为 " + id);
    }

    @Test
    void inTheMorningAnAgentHearsWhatWasTakenPutsItRightAndMayTakeThatBack() throws Exception {
        String id = told("13900020002", "请讲", "文澜路的垃圾桶满了", "什么时候", "前天开始的", "对吗", "对");
        Browser agent = Filing.agent(product.base);
        assertThat(waiting(agent)).contains(id);
        Person listener = Person.signedIn(product.base, "huawu01");
        String call = "/api/calls/"
                + Filing.find(product.base, id).path("call").path("id").asString();
        assertThat(listener.ask("GET", call, null).statusCode()).isEqualTo(200);

        agent.post("/api/night/" + id + "/correct", Map.of("place", "文澜路12号", "time", "前天", "phone", "13900020002"));

        assertThat(waiting(agent)).doesNotContain(id);
        JsonNode ticket = Filing.find(product.base, id);
        assertThat(ticket.path("place").asString()).isEqualTo("文澜路12号");
        assertThat(ticket.path("story").toString()).contains("地点应为“文澜路12号”");
        assertThat(listener.ask("GET", call, null).statusCode())
                .as("an agent hears others' calls only as long as somebody has to")
                .isEqualTo(404);

        agent.post("/api/night/" + id + "/take-back", Map.of());
        assertThat(waiting(agent)).contains(id);
        assertThat(Filing.find(product.base, id).path("place").asString()).isEqualTo("文澜路");
    }

    @Test
    void whatPeopleFoundRightIsTakenAwayBesideWhatWasHeard() throws Exception {
        String id = told("13900020003", "请讲", "星河路的路灯坏了好几盏", "什么时候", "三天前开始的", "对吗", "对");
        Person agent = Person.signedIn(product.base, "huawu01");
        JsonNode said = Filing.find(product.base, id)
                .path("call")
                .path("lines")
                .valueStream()
                .filter(line -> line.path("text").asString().contains("路灯"))
                .findFirst()
                .orElseThrow();

        String line = "/api/night/" + id + "/lines/" + said.path("utterance").asInt();
        assertThat(agent.ask("PUT", line, Map.of("text", "星河路的路灯坏了十几盏")).statusCode())
                .isEqualTo(204);
        assertThat(agent.ask("POST", "/api/night/" + id + "/confirm", null).statusCode())
                .isEqualTo(204);

        assertThat(agent.ask("PUT", line, Map.of("text", "别的")).statusCode()).isEqualTo(404);
        Person evaluator = Person.signedIn(product.base, "pinggu01");
        assertThat(evaluator
                        .ask("GET", "/api/models/language/corrections?format=CSV", null)
                        .body())
                .contains("CITIZEN,星河路的路灯坏了好几盏,星河路的路灯坏了十几盏,")
                .contains("CITIZEN,星河路,星河路,PLACE")
                .doesNotContain("13900020003");
    }

    private static String waiting(Browser person) {
        return person.get("/api/night").path("rows").toString();
    }
}
