package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint against every role, in the own unit, above it and in a foreign one, asked from outside. */
class RightsIT {

    static final String PHONE = "13912345678";
    static final String NAME = "陈嘉禾";
    /** as much of one as tells what it is */
    private static final byte[] PHOTOGRAPH = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'
    };

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path data;

    static RunningProduct product;
    static final Map<String, Person> persons = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        product = RunningProduct.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheTableSays() throws Exception {
        RightsTable expected = RightsTable.read("endpoints.txt");
        JsonNode description = JsonMapper.shared()
                .readTree(person("admin").ask("GET", "/v3/api-docs", null).body());
        var examples = new ApiExamples(description);
        String ticket = filed(false);

        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String endpoint : examples.endpoints()) {
            List<String> cells = new ArrayList<>();
            for (String name : expected.persons()) {
                cells.add(answer(endpoint, name, examples, ticket));
            }
            rows.put(endpoint, cells);
        }
        // the last line signed everybody out
        persons.clear();

        assertThat(new RightsTable(expected.persons(), rows).text())
                .as("who may do what differs from rights/endpoints.txt; a new endpoint needs a line there,"
                        + " decided by a person and then by the security rules")
                .isEqualTo(expected.text());
    }

    @Test
    void aTicketsMarksDecideWhatOfItEachRoleReads() throws Exception {
        RightsTable expected = RightsTable.read("marks.txt");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String mark : expected.rows().keySet()) {
            String ticket = filed(mark.equals("secret"));
            if (mark.equals("leaders")) {
                marked(ticket);
            }
            List<String> cells = new ArrayList<>();
            for (String name : expected.persons()) {
                HttpResponse<String> answer = person(name).ask("GET", "/api/tickets/" + ticket, null);
                cells.add(
                        answer.statusCode() != 200
                                ? sign(answer, true)
                                : answer.body().contains(PHONE) ? "whole" : "masked");
            }
            rows.put(mark, cells);
        }
        assertThat(new RightsTable(expected.persons(), rows).text()).isEqualTo(expected.text());
    }

    @Test
    void aUnitReadsNowhereWhoTheCitizenOfASecretTicketIs() throws Exception {
        String ticket = filed(true);
        Person clerk = person("xinghe01");
        for (String address : List.of(
                "/api/tickets/" + ticket,
                "/api/tickets",
                "/api/tickets?text=" + ticket,
                "/api/tickets?size=200&unit=street-xinghe")) {
            String body = clerk.ask("GET", address, null).body();
            if (address.contains(ticket)) {
                assertThat(body).contains(ticket, "保密");
            }
            assertThat(secretRows(body, ticket)).doesNotContain(PHONE).doesNotContain(NAME);
        }
        for (String word : List.of(PHONE, NAME, "5678")) {
            String query = "/api/tickets?size=200&text=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
            assertThat(clerk.ask("GET", query, null).body()).as(word).doesNotContain(ticket);
            assertThat(person("huawu02").ask("GET", query, null).body())
                    .as(word)
                    .contains(ticket);
        }
        assertThat(product.output()).doesNotContain(PHONE).doesNotContain(NAME);
    }

    @Test
    void aCitizensPhotographIsAsSecretAsTheCitizen() throws Exception {
        String ticket = filed(true);
        Person citizen = Person.nobody(product.base, "203.0.113.7");
        HttpResponse<String> given = citizen.upload(
                "/api/public/photos", "chenjiahe.jpg", PHOTOGRAPH, Map.of("number", ticket, "code", PHONE));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        String files = "/api/tickets/" + ticket + "/attachments";
        person("huawu01").upload(files, "map.jpg", Arrays.copyOf(PHOTOGRAPH, 4), Map.of());

        JsonNode agents = JsonMapper.shared()
                .readTree(person("huawu02").ask("GET", files, null).body());
        JsonNode clerks = JsonMapper.shared()
                .readTree(person("xinghe01").ask("GET", files, null).body());
        assertThat(agents.path("files").findValuesAsString("name")).containsExactly("chenjiahe.jpg", "map.jpg");
        assertThat(clerks.path("files").findValuesAsString("name")).containsExactly("map.jpg");
        assertThat(clerks.path("withheld").asInt()).isEqualTo(1);
        String photograph = files + "/" + agents.path("files").get(0).path("id").asString();
        assertThat(person("huawu02").ask("GET", photograph, null).statusCode()).isEqualTo(200);
        assertThat(person("xinghe01").ask("GET", photograph, null).statusCode()).isEqualTo(404);
        // what the desk did not mean for the citizen, the citizen does not get
        assertThat(citizen.ask("POST", "/api/public/progress", Map.of("number", ticket, "code", PHONE))
                        .body())
                .contains("chenjiahe.jpg")
                .doesNotContain("map.jpg");
    }

    @Test
    void whoLooksIsWrittenDownAndTheTrailNamesNoCitizen() throws Exception {
        String ticket = filed(false);
        person("xinghe01").ask("GET", "/api/tickets/" + ticket, null);
        person("xinghe01").ask("GET", "/api/tickets/" + ticket, null);
        person("huawu02").ask("GET", "/api/tickets?phone=" + PHONE, null);

        String trail = person("guanli01")
                .ask("GET", "/api/audit?subject=" + ticket, null)
                .body();
        JsonNode rows = JsonMapper.shared().readTree(trail).path("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).path("who").asString()).isEqualTo("xinghe01");
        assertThat(rows.get(0).path("what").asString()).isEqualTo("readTicket");
        String file = person("admin")
                .ask("GET", "/api/audit/export?who=huawu02", null)
                .body();
        assertThat(file).contains("searchedPhone", "139****5678").doesNotContain(PHONE);
        assertThat(person("admin").ask("GET", "/api/audit?what=exported", null).body())
                .contains("\"admin\"");
    }

    @Test
    void aFileThatIsTakenAwayNamesNoCitizenAndIsWrittenDown() throws Exception {
        String ticket = filed(false);
        for (String who : List.of("xinghe01", "ducha01")) {
            String id = JsonMapper.shared()
                    .readTree(person(who)
                            .ask("POST", "/api/exports", Map.of("wish", Map.of("text", ticket), "format", "CSV"))
                            .body())
                    .path("id")
                    .asString();
            await().until(() ->
                    person(who).ask("GET", "/api/exports/" + id, null).body().contains("\"DONE\""));
            assertThat(person(who)
                            .ask("GET", "/api/exports/" + id + "/file", null)
                            .body())
                    .contains(ticket)
                    .doesNotContain(PHONE)
                    .doesNotContain(NAME);
            assertThat(person("guanli01")
                            .ask("GET", "/api/exports/" + id + "/file", null)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(person("admin")
                            .ask("GET", "/api/audit?what=exported&who=" + who, null)
                            .body())
                    .contains("tickets 1 CSV");
        }
    }

    @Test
    void aFaultIsNoRefusal() throws Exception {
        assertThat(person("admin").ask("GET", "/error", null).statusCode()).isEqualTo(403);
        HttpResponse<String> odd = person("huawu01").ask("GET", "/api/tickets?state=NONSENSE", null);
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).doesNotContain("Exception");
    }

    private static void marked(String ticket) throws Exception {
        long version = JsonMapper.shared()
                .readTree(person("ducha01")
                        .ask("GET", "/api/tickets/" + ticket, null)
                        .body())
                .path("version")
                .asLong();
        HttpResponse<String> answer = person("ducha01")
                .ask(
                        "POST",
                        "/api/tickets/" + ticket + "/leaders",
                        Map.of("version", version, "instruction", "分管副市长批示：三日内办结"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Only what is said of this ticket: others in a list may name their citizens. */
    private static String secretRows(String body, String ticket) {
        JsonNode answer = JsonMapper.shared().readTree(body);
        if (!answer.has("rows")) {
            return body;
        }
        var said = new StringBuilder();
        answer.path("rows").forEach(row -> {
            if (row.path("id").asString().equals(ticket)) {
                said.append(row);
            }
        });
        return said.toString();
    }

    /** By the first agent, for the street's office. */
    private static String filed(boolean secret) throws Exception {
        HttpResponse<String> answer = person("huawu01")
                .ask(
                        "POST",
                        "/api/tickets",
                        Map.of(
                                "kind", "help",
                                "title", "陈嘉禾反映楼道堆物",
                                "content", "我叫陈嘉禾，电话13912345678，楼道里堆满杂物，请处理。",
                                "phone", PHONE,
                                "name", NAME,
                                "unit", "street-xinghe",
                                "unitReason", "街道职责",
                                "secret", secret,
                                "urgent", false));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private static String answer(String endpoint, String name, ApiExamples examples, String ticket) throws Exception {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        if (endpoint.equals("POST /api/session")) {
            String account = name.equals("nobody") ? "huawu01" : name;
            return sign(
                    Person.nobody(product.base)
                            .ask(method, "/api/session", Map.of("name", account, "password", Person.PASSWORD)),
                    false);
        }
        String address = examples.address(endpoint, ticket);
        return sign(
                examples.takesFile(endpoint)
                        ? person(name).upload(address, "photo.jpg", PHOTOGRAPH, Map.of())
                        : person(name).ask(method, address, examples.body(endpoint)),
                endpoint.contains("/api/tickets/{id}"));
    }

    /** @param there what is asked for exists: not found then means not for this person */
    private static String sign(HttpResponse<String> answer, boolean there) {
        return switch (answer.statusCode()) {
            case 401 -> "sign in";
            case 403 -> "no";
            case 404 -> there ? "hidden" : "yes";
            default -> answer.statusCode() < 500 ? "yes" : "HTTP " + answer.statusCode();
        };
    }

    private static Person person(String name) throws Exception {
        Person known = persons.get(name);
        if (known == null) {
            known = name.equals("nobody") ? Person.nobody(product.base) : Person.signedIn(product.base, name);
            persons.put(name, known);
        }
        return known;
    }
}
