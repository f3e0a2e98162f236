package io.huiyin.app;

import io.huiyin.app.demo.Browser;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The shortest way to a ticket over HTTP. */
final class Filing {

    private Filing() {}

    static String aTicket(URI base) {
        return Browser.signedIn(base, "agent1")
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
        return Browser.signedIn(base, "agent1").get("/api/tickets/" + number);
    }
}
