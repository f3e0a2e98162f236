package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city's platform and a district's: two running products, each with a database of its own. */
class ExchangeIT {

    @TempDir
    static Path folder;

    static TwoPlatforms both;

    @BeforeAll
    static void start() throws Exception {
        // two products share a machine that may be busy with others
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        both = new TwoPlatforms(folder);
    }

    @AfterAll
    static void stop() {
        Awaitility.reset();
        both.close();
    }

    @Test
    void aTicketThatIsDispatchedToAPlatformIsAcceptedSignedAndAnsweredThereAndRepliedHere() {
        String ours = both.filed("路灯不亮", false);
        String theirs = both.theirNumber(ours);
        assertThat(theirs).startsWith("HB");
        JsonNode there = both.theirCentre.get("/api/tickets/" + theirs);
        assertThat(there.path("title").asString()).isEqualTo("路灯不亮");
        assertThat(there.path("phone").asString()).isEqualTo(TwoPlatforms.PHONE);
        assertThat(there.path("origin").path("channelName").asString()).isEqualTo("上级或部门平台");
        assertThat(there.path("exchanges").get(0).path("number").asString()).isEqualTo(ours);

        both.step(both.theirCentre, theirs, "dispatch", Map.of("unit", "street-xinghe", "reason", "属地办理"));
        await().until(() -> both.state(both.centre, ours).equals("SIGNED"));
        assertThat(both.theirCentre
                        .get("/api/tickets/" + theirs)
                        .path("replyBy")
                        .isNull())
                .isFalse();

        both.step(both.theirClerk, theirs, "sign", Map.of());
        await().until(() -> both.shared(ours).path("state").asString("").equals("办理中"));
        both.step(both.theirClerk, theirs, "reply", Map.of("text", "路灯已经修好，当晚亮灯。"));

        await().until(() ->
                !both.centre.get("/api/tickets/" + ours).path("reply").isNull());
        JsonNode replied = both.centre.get("/api/tickets/" + ours);
        assertThat(replied.path("reply").asString()).isEqualTo("路灯已经修好，当晚亮灯。");
        assertThat(TwoPlatforms.steps(replied))
                .containsSequence("filed", "dispatched", "signed", "replied", "callbackDue");
        // whose ticket it is calls its citizen back
        assertThat(both.state(both.theirCentre, theirs)).isEqualTo("CLOSED");
        await().until(() -> both.shared(ours).path("state").asString("").equals("已办结"));
    }

    @Test
    void whatIsNotTheirsComesBackToTheDispatchDeskWithItsReason() {
        String ours = both.filed("跨区道路坑洼", false);
        String theirs = both.theirNumber(ours);
        both.step(
                both.theirCentre,
                theirs,
                "decline",
                Map.of("reason", "该路段不在本区", "basis", "市政道路养护分工", "route", "由市级部门办理"));

        await().until(() -> both.state(both.centre, ours).equals("RETURNED"));
        JsonNode back = both.centre.get("/api/tickets/" + ours);
        JsonNode last = back.path("story").get(back.path("story").size() - 1);
        assertThat(last.path("note").asString()).contains("湖滨区二级平台", "该路段不在本区");
        assertThat(last.path("basis").asString()).isEqualTo("市政道路养护分工");

        both.step(both.centre, ours, "return/judge", Map.of("reason", "该路段产权属区"));
        await().until(() -> both.exchanges(ours).size() == 2);
        await().until(() -> both.exchanges(ours).get(1).path("number").isString());
        String anew = both.exchanges(ours).get(1).path("number").asString();
        assertThat(anew).isNotEqualTo(theirs);
        assertThat(both.theirCentre.get("/api/tickets/" + anew).path("story").toString())
                .contains(theirs);
    }

    @Test
    void aPlatformThatIsAwayHearsEverythingInOrderWhenItIsBack() throws Exception {
        String ours;
        both.toDistrict.cut();
        try {
            ours = both.filed("井盖缺失", false);
            both.agent.post("/api/tickets/" + ours + "/follow-ups", Map.of("kind", "URGE", "words", "有人差点摔倒"));
            await().until(() -> both.deliveries(ours).get(1).path("attempts").asInt() > 0);
            assertThat(both.deliveries(ours)).hasSize(2);
            assertThat(both.deliveries(ours).get(0).path("attempts").asInt())
                    .as("it waits for the first")
                    .isZero();
            assertThat(both.shared(ours).path("number").isNull()).isTrue();
        } finally {
            both.toDistrict.mend();
        }

        String theirs = both.theirNumber(ours);
        await().until(() -> TwoPlatforms.steps(both.theirCentre.get("/api/tickets/" + theirs))
                .contains("followUp"));
        assertThat(both.theirCentre.get("/api/tickets/" + theirs).path("story").toString())
                .contains("有人差点摔倒");

        both.step(both.centre, ours, "withdraw", Map.of("reason", "诉求人来电称已自行解决"));
        await().until(() -> both.state(both.theirCentre, theirs).equals("WITHDRAWN"));
    }

    @Test
    void aMessageThatIsReplayedDoesNothingAndAForgedOneIsNotLetIn() throws Exception {
        String ours = both.filed("垃圾堆放", false);
        String theirs = both.theirNumber(ours);
        Cable.Sent sent = both.toDistrict.sent().stream()
                .filter(one -> one.body().contains(ours))
                .findFirst()
                .orElseThrow();

        var again = both.toDistrict.send(sent);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(again.body()).path("number").asString())
                .isEqualTo(theirs);
        assertThat(both.theirCentre.get("/api/tickets?text=" + "垃圾堆放").path("rows"))
                .hasSize(1);

        String changed = sent.body().replace("垃圾堆放", "垃圾已清");
        assertThat(both.toDistrict
                        .send(new Cable.Sent(sent.path(), sent.headers(), changed))
                        .statusCode())
                .isEqualTo(401);
        assertThat(both.toDistrict
                        .send(new Cable.Sent(sent.path(), Map.of(), sent.body()))
                        .statusCode())
                .isEqualTo(401);
        Instant longAgo = Instant.now().minusSeconds(3600);
        assertThat(both.toDistrict
                        .send(TwoPlatforms.signed("yunting", TwoPlatforms.SECRET, "old", longAgo, sent.body()))
                        .statusCode())
                .isEqualTo(401);
        // what we sent them, turned against us
        assertThat(both.toCity
                        .send(TwoPlatforms.signed("hubin", TwoPlatforms.SECRET, "mirror", Instant.now(), sent.body()))
                        .statusCode())
                .isEqualTo(400);
        String id = sent.headers().get("webhook-id");
        assertThat(both.toDistrict
                        .send(TwoPlatforms.signed("yunting", TwoPlatforms.SECRET, id, Instant.now(), changed))
                        .statusCode())
                .isEqualTo(409);
        assertThat(both.theirCentre.get("/api/tickets?text=" + "垃圾已清").path("rows"))
                .isEmpty();
    }

    @Test
    void aSecretTicketsCitizenStaysHere() {
        String theirs = both.theirNumber(both.filed("陈嘉禾反映噪声", true));
        JsonNode there = both.theirCentre.get("/api/tickets/" + theirs);
        assertThat(there.path("secret").asBoolean()).isTrue();
        assertThat(there.toString()).doesNotContain(TwoPlatforms.PHONE).doesNotContain("陈嘉禾");
    }

    @Test
    void anotherMakersPlatformIsToldWhichCodeIsNotKnownAndItsOwnCodesAreMapped() throws Exception {
        String body = """
                {"from": "province", "to": "yunting", "reference": "P-1", "sequence": 1, "type": "send",
                 "at": "2026-11-23T02:00:00Z", "standing": {"number": "P2026-77", "state": "DISPATCHED", "stateName": "已转办"},
                 "demand": {"kind": {"code": "99", "name": "疑难"}, "matter": {"code": "020101", "name": "供水"},
                   "area": {"code": "350901", "name": "湖滨"}, "title": "停水", "content": "小区停水一天", "phone": "13900002222",
                   "secret": false, "urgent": false}}""";
        var refused = both.toCity.send(TwoPlatforms.signed("province", TwoPlatforms.OTHER, "p-1", Instant.now(), body));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("疑难", "exchange.yaml", "province", "kinds");

        String mended = body.replace("\"99\"", "\"06\"");
        var taken = both.toCity.send(TwoPlatforms.signed("province", TwoPlatforms.OTHER, "p-1", Instant.now(), mended));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        JsonNode ticket = both.centre.get("/api/tickets/"
                + JsonMapper.shared().readTree(taken.body()).path("number").asString());
        assertThat(ticket.path("kind").asString()).isEqualTo("repair");
        assertThat(ticket.path("matter").asString()).isEqualTo("water-outage");
        assertThat(ticket.path("area").asString()).isEqualTo("hubin");

        String urge =
                body.replaceAll("(?s),\\s*\"demand.*", ", \"words\": \"请尽快\"}").replace("send", "urge");
        assertThat(both.toCity
                        .send(TwoPlatforms.signed(
                                "province", TwoPlatforms.OTHER, "p-3", Instant.now(), urge.replace("e\": 1", "e\": 3")))
                        .statusCode())
                .as("the second has not come yet")
                .isEqualTo(409);
        assertThat(both.toCity
                        .send(TwoPlatforms.signed(
                                "province", TwoPlatforms.OTHER, "p-2", Instant.now(), urge.replace("e\": 1", "e\": 2")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheOtherPlatformDoesNotKnowIsListedWithItsReasonAndSentAgainByAPerson() throws Exception {
        both.toDistrict.answers(422, "{\"detail\": \"接收平台不认识事项\"}");
        String ours;
        try {
            ours = both.filed("河道漂浮物", false);
            await().until(() ->
                    both.deliveries(ours).get(0).path("state").asString().equals("DEAD"));
        } finally {
            both.toDistrict.answers(0, "");
        }
        assertThat(both.deliveries(ours).get(0).path("answer").asString()).contains("不认识事项");
        assertThat(TwoPlatforms.steps(both.centre.get("/api/tickets/" + ours))).contains("peerUnreached");

        both.centre.post(
                "/api/deliveries/" + both.deliveries(ours).get(0).path("id").asLong() + "/again", Map.of());
        assertThat(both.theirNumber(ours)).startsWith("HB");
    }
}
