package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.Huiyin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the demo's units and centre do with a ticket, through the product's own pages' API; nobody speaks here. */
class CaseworkIT {

    @Test
    void theSecondActHasAReturnAnExtensionAndAnUrgeBeforeItsReply() throws Exception {
        List<String> settings = new ArrayList<>(new BrowserTelephones().settings());
        settings.add("--huiyin.home=" + RunningProduct.home());
        settings.add("--huiyin.models.folder=target/no-models");
        try (var product = new OwnProduct(Huiyin.class, settings)) {
            var staff = new Staff(product);
            var story = new Story(Telephony.softphone);
            Browser agent = staff.agent();
            Map<String, Object> form = new HashMap<>(Map.of(
                    "kind", "complaint",
                    "title", "楼下烧烤店夜间扰民",
                    "content", "烧烤店营业到两三点，吵得无法睡觉。",
                    "phone", Scene.BY_KEY.number(),
                    "secret", false,
                    "urgent", false,
                    "unit", "urban",
                    "unitReason", "职责所在"));
            JsonNode ticket = agent.post("/api/tickets", form);

            new Casework(staff, story, staff.zone()).handle(Scene.BY_KEY, ticket);

            assertThat(story.events())
                    .extracting(Story.Event::station)
                    .containsExactly(
                            "returned",
                            "returnRefused",
                            "signed",
                            "extensionAsked",
                            "extended",
                            "followUp",
                            "urged",
                            "replied");
            JsonNode after = agent.get("/api/tickets/" + ticket.path("id").asString());
            assertThat(after.path("reply").asString()).isNotBlank();
            assertThat(after.path("life").path("extensions").asInt()).isEqualTo(1);
            assertThat(after.path("life").path("followUps").asInt()).isEqualTo(1);
            assertThat(after.path("urging").path("urges")).hasSize(1);
        }
    }
}
