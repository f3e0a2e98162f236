package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

    static RunningProduct product;

    @BeforeAll
    static void start() throws Exception {
        product = RunningProduct.start(data);
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
