package io.huiyin.app.demo;

import static org.awaitility.Awaitility.await;

import io.huiyin.Huiyin;
import io.huiyin.core.delivery.MessageSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A city's platform and a district's, each with a database of its own, and the lines between them. */
final class TwoPlatforms implements AutoCloseable {

    static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    /** of a province's platform, made by somebody else: the test speaks for it */
    static final String OTHER = "whsec_OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg=";

    static final String PHONE = "13912345678";

    final Cable toDistrict = new Cable();
    final Cable toCity = new Cable();
    final Browser agent;
    final Browser centre;
    final Browser theirCentre;
    final Browser theirClerk;
    private final OwnProduct city;
    private final OwnProduct district;

    /** @param folder where the district's city folder is written */
    TwoPlatforms(Path folder) throws IOException {
        city = product(
                RunningProduct.home().resolve("core/cities/yunting"),
                "yunting",
                Map.of("hubin", toDistrict, "province", toDistrict));
        district = product(districtFolder(folder), "hubin", Map.of("yunting", toCity));
        toDistrict.leadsTo(district.base());
        toCity.leadsTo(city.base());
        agent = signedIn(city, "huawu01");
        centre = signedIn(city, "ducha01");
        theirCentre = signedIn(district, "ducha01");
        theirClerk = signedIn(district, "xinghe01");
    }

    @Override
    public void close() {
        district.close();
        city.close();
        toDistrict.close();
        toCity.close();
    }

    static Cable.Sent signed(String peer, String secret, String id, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return new Cable.Sent(
                "/api/exchange/messages",
                Map.of(
                        "x-huiyin-peer",
                        peer,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(seconds),
                        "webhook-signature",
                        MessageSignature.of(secret, id, seconds, body.getBytes(StandardCharsets.UTF_8))),
                body);
    }

    /** For the district's platform. */
    String filed(String title, boolean secret) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind",
                "complaint",
                "title",
                title,
                "content",
                "我是陈嘉禾，电话" + PHONE + "，请尽快处理。",
                "phone",
                PHONE,
                "name",
                "陈嘉禾",
                "secret",
                secret,
                "urgent",
                false,
                "unit",
                "dist-hubin",
                "unitReason",
                "辖区事务"));
        return agent.post("/api/tickets", form).path("id").asString();
    }

    String theirNumber(String ours) {
        await().until(() -> shared(ours).path("number").isString());
        return shared(ours).path("number").asString();
    }

    /** The newest first. */
    JsonNode deliveries(String ours) {
        return centre.get("/api/deliveries?kind=EXCHANGE&ticket=" + ours).path("rows");
    }

    JsonNode exchanges(String ours) {
        return centre.get("/api/tickets/" + ours).path("exchanges");
    }

    JsonNode shared(String ours) {
        return exchanges(ours).get(0);
    }

    String state(Browser who, String number) {
        return who.get("/api/tickets/" + number).path("state").asString();
    }

    static List<String> steps(JsonNode ticket) {
        List<String> types = new ArrayList<>();
        ticket.path("story").forEach(step -> types.add(step.path("type").asString()));
        return types;
    }

    void step(Browser who, String number, String what, Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", who.get("/api/tickets/" + number).path("version").asLong());
        who.post("/api/tickets/" + number + "/" + what, whole);
    }

    private static Browser signedIn(OwnProduct product, String account) {
        return new Browser(product.base()).signIn(account, Person.PASSWORD);
    }

    private static OwnProduct product(Path cityFolder, String self, Map<String, Cable> peers) throws IOException {
        List<String> settings = new ArrayList<>(new BrowserTelephones().settings());
        settings.add("--huiyin.home=" + RunningProduct.home());
        settings.add("--huiyin.models.folder=target/no-models");
        settings.add("--huiyin.city.folder=" + cityFolder);
        settings.add("--huiyin.delivery.first-wait=1s");
        settings.add("--huiyin.delivery.longest-wait=2s");
        settings.add("--resilience4j.circuitbreaker.configs.delivery.wait-duration-in-open-state=1s");
        settings.add("--huiyin.exchange.self=" + self);
        peers.forEach((code, cable) -> {
            settings.add("--huiyin.exchange.peers." + code + ".address=" + cable.address());
            settings.add("--huiyin.exchange.peers." + code + ".secret=" + (code.equals("province") ? OTHER : SECRET));
        });
        return new OwnProduct(Huiyin.class, settings);
    }

    /** The same units and matters; its tickets have numbers of another kind. */
    private static Path districtFolder(Path folder) throws IOException {
        Path copy = folder.resolve("hubin");
        FileSystemUtils.copyRecursively(RunningProduct.home().resolve("core/cities/yunting"), copy);
        Path profile = copy.resolve("profile.yaml");
        Files.writeString(profile, Files.readString(profile).replace("ticketPrefix: YT", "ticketPrefix: HB"));
        Files.writeString(copy.resolve("exchange.yaml"), """
                peers:
                  - {code: yunting, name: 云汀市平台, level: city, citizens: unless-secret}
                """);
        return copy;
    }
}
