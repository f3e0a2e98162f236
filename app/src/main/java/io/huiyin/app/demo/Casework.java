package io.huiyin.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the unit, the supervision centre and the agent do with a ticket between its filing and the reply. */
final class Casework {

    private final Staff staff;
    private final Story story;
    private final ZoneId zone;

    /** @param zone in which the city counts its days */
    Casework(Staff staff, Story story, ZoneId zone) {
        this.staff = staff;
        this.story = story;
        this.zone = zone;
    }

    /** @param ticket as it was filed */
    void handle(Scene scene, JsonNode ticket) {
        var matter = new Matter(ticket);
        Browser clerk = staff.clerk(ticket.path("unit").asString());
        if (scene.disputed()) {
            giveBack(matter, clerk);
        }
        matter.step(clerk, "/sign", Map.of());
        story.tell("signed", Map.of("by", ticket.path("unitName").asString()));
        if (scene.disputed()) {
            askForTime(matter, clerk);
            urge(matter);
        }
        matter.step(clerk, "/contact", Map.of("note", "已电话联系诉求人，告知正在处理。"));
        // units that the catalogue names to assist have nobody in this story
        matter.step(clerk, "/reply", Map.of("text", "已派人到现场处理完毕，并已向诉求人说明情况。", "without", "协办单位电话告知无意见"));
        story.tell("replied", Map.of("ticket", matter.number()));
    }

    /** "Not ours", which the centre refuses. */
    private void giveBack(Matter matter, Browser clerk) {
        String reason = "该事项涉及多个部门，建议改派";
        matter.step(clerk, "/return", Map.of("reason", reason, "basis", "本单位权责清单未列该事项"));
        story.tell("returned", Map.of("reason", reason));
        String why = "按派单目录属你单位职责，请签收办理";
        matter.step(staff.supervisor(), "/return/judge", Map.of("reason", why));
        story.tell("returnRefused", Map.of("reason", why));
    }

    private void askForTime(Matter matter, Browser clerk) {
        LocalDate until = Instant.parse(matter.now.path("replyBy").asString())
                .atZone(zone)
                .toLocalDate()
                .plusDays(1);
        matter.step(
                clerk,
                "/extension",
                Map.of(
                        "promised", until.toString(),
                        "reason", "需与其他部门联合执法",
                        "basis", "热线运行管理办法：延期情形",
                        "told", "已电话告知诉求人并说明原因"));
        story.tell("extensionAsked", Map.of("until", until));
        matter.step(staff.supervisor(), "/extension/judge", Map.of("granted", true, "reason", "情况属实"));
        story.tell("extended", Map.of("until", until));
    }

    /** The citizen calls again, and the centre reminds the unit. */
    private void urge(Matter matter) {
        String words = "昨晚还是吵，什么时候能处理";
        matter.step(staff.agent(), "/follow-ups", Map.of("kind", "URGE", "words", words));
        story.tell("followUp", Map.of("words", words));
        matter.step(staff.supervisor(), "/urges", Map.of("step", "REMINDER", "reason", "诉求人再次来电催办"));
        story.tell("urged", Map.of("step", "REMINDER"));
    }

    /** The ticket as its last step left it: the next step names that version. */
    private static final class Matter {

        private JsonNode now;

        Matter(JsonNode ticket) {
            now = ticket;
        }

        String number() {
            return now.path("id").asString();
        }

        void step(Browser who, String step, Map<String, ?> words) {
            Map<String, Object> form = new HashMap<>(words);
            form.put("version", now.path("version").asLong());
            now = who.post("/api/tickets/" + number() + step, form);
        }
    }
}
