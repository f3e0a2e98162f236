package io.huiyin.app.demo;

import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The shortest way to a ticket over HTTP. */
final class Filing {

    private Filing() {}

    /** The demo city's first agent, as the sign-in page offers it. */
    static Browser agent(URI base) {
        Browser browser = new Browser(base);
        for (JsonNode account : browser.get("/api/demo/accounts")) {
            if (account.path("roles").toString().contains("\"AGENT\"")) {
                return browser.signIn(
                        account.path("name").asString(),
                        account.path("password").asString());
            }
        }
        throw new IllegalStateException("the demo city has no agent");
    }

    static String aTicket(URI base) {
        return agent(base)
                .post(
                        "/api/tickets",
                        Map.of(
                                "kind", "complaint",
                                "title", "路灯不亮",
                                "content", "小区门口的路灯坏了三天，晚上很黑。",
                                "phone", "13800000001",
                                "secret", false,
                                "urgent", false))
                .path("id")
                .asString();
    }

    static JsonNode find(URI base, String number) {
        return agent(base).get("/api/tickets/" + number);
    }
}
