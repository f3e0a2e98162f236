package io.huiyin.app.demo;

import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.Speaker;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One citizen's matter from the ring to its end: telephone, desk, unit and robot, each through its own door. */
final class DemoRun {

    private static final Duration LAST_WORDS = Duration.ofSeconds(8);
    private static final Duration ASSIST = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofSeconds(60);
    /** A cold recogniser and a long sentence. */
    private static final Duration LISTENING = Duration.ofSeconds(120);
    /** The robot's wait after the reply, the ring, and a conversation of five questions. */
    private static final Duration CALLBACK = Duration.ofMinutes(4);

    private final Staff staff;
    private final Heard<CallEvent> ears;
    private final Story story;

    DemoRun(Staff staff, Heard<CallEvent> ears, Story story) {
        this.staff = staff;
        this.ears = ears;
        this.story = story;
    }

    /**
     * @param demand what the citizen says when the agent has answered
     * @return number of the ticket
     * @throws StationFailed naming the station where the story stopped
     */
    String play(Scene scene, Citizen citizen, List<AudioFrame> demand, CallbackAnswers answers) {
        Browser agent = staff.agent();
        Heard<JsonNode> desk = new Heard<>();
        WebSocket page = agent.socket("/ws/desk", new JsonSocket(m -> hear(desk, m), sound -> {}));
        try {
            agent.post("/api/desk/state", Map.of("state", "ready"));
            String call = takeCall(citizen, agent, desk);
            int seen = desk.count();
            listen(desk, citizen, demand);
            JsonNode ticket = fileTicket(scene, agent, desk, call, seen);
            new Casework(staff, story, staff.zone()).handle(scene, ticket);
            return callBack(scene, agent, ticket, answers);
        } finally {
            agent.post("/api/desk/state", Map.of("state", "away"));
            page.abort();
        }
    }

    private String takeCall(Citizen citizen, Browser agent, Heard<JsonNode> desk) {
        int before = ears.count();
        citizen.dial();
        CallEvent.Rang rang = ears.await(before, SHORT, DemoRun::rang)
                .orElseThrow(() -> new StationFailed("ring", "no call came in within " + SHORT.toSeconds() + " s"));
        String call = rang.call().toString();
        story.ring(call);
        expect(desk, 0, SHORT, "desk", "the call did not appear at the agent's desk", m -> isCall(m, call, "ringing"));
        story.tell("desk", Map.of("agent", "rings"));
        agent.post("/api/calls/" + call + "/answer", Map.of());
        expect(desk, 0, SHORT, "desk", "the call was not answered", m -> isCall(m, call, "talking"));
        return call;
    }

    /** The citizen speaks, pausing as people do; what was said must come to the desk as text. */
    private void listen(Heard<JsonNode> desk, Citizen citizen, List<AudioFrame> demand) {
        for (AudioFrame utterance : demand) {
            int told = desk.count();
            citizen.speak(utterance);
            rest(desk, Duration.ofMillis(utterance.millis()));
            int spoken = desk.count();
            // a breath within a sentence parts it: its last words come after its sound
            desk.await(spoken, LAST_WORDS, m -> citizensWords(m) ? Optional.of(m) : Optional.empty());
            expect(desk, told, LISTENING, "transcript", "no text of what the citizen said", DemoRun::citizensWords);
        }
        // cards and prediction follow the newest words
        rest(desk, ASSIST);
    }

    /** Words and the first card are told at the moment in which they reach the page. */
    private void hear(Heard<JsonNode> desk, JsonNode message) {
        if (citizensWords(message)) {
            story.tell(
                    "transcript",
                    Map.of("text", message.path("line").path("text").asString()));
        } else if (is(message, "cards") && !message.path("cards").isEmpty() && story.first("card") == null) {
            story.tell(
                    "card",
                    Map.of("title", message.path("cards").path(0).path("title").asString()));
        }
        desk.take(message);
    }

    /** Lets time pass as a person does. */
    private static void rest(Heard<JsonNode> desk, Duration time) {
        desk.await(desk.count(), time, m -> Optional.empty());
    }

    private JsonNode fileTicket(Scene scene, Browser agent, Heard<JsonNode> desk, String call, int seen) {
        expect(
                desk,
                seen,
                SHORT,
                "card",
                "no suggested answer",
                m -> is(m, "cards") && !m.path("cards").isEmpty());
        expect(
                desk,
                seen,
                SHORT,
                "prediction",
                "no unit was predicted",
                m -> is(m, "prediction")
                        && !m.path("prediction").path("candidates").isEmpty());
        // the screener speaks only when it has something to say
        String screened = desk.newest(seen, m -> is(m, "screening") ? Optional.of(m) : Optional.empty())
                .map(m -> m.path("advice").path("kind").asString())
                .orElse(ScreeningAdvice.NONE);
        story.tell("screening", Map.of("kind", screened));
        JsonNode best = newest(desk, seen, "prediction")
                .path("prediction")
                .path("candidates")
                .path(0);
        story.tell(
                "prediction",
                Map.of(
                        "unit",
                        best.path("name").asString(),
                        "score",
                        best.path("score").asDouble()));
        JsonNode ticket = agent.post(
                "/api/tickets", filing(scene, call, newest(desk, seen, "draft").path("draft"), best));
        story.tell(
                "ticket",
                Map.of(
                        "number",
                        ticket.path("id").asString(),
                        "unit",
                        best.path("name").asString()));
        agent.post("/api/calls/" + call + "/hangup", Map.of());
        expect(desk, seen, SHORT, "ticket", "the call did not end", m -> isCall(m, call, "ended"));
        return ticket;
    }

    private static Map<String, Object> filing(Scene scene, String call, JsonNode draft, JsonNode best) {
        Map<String, Object> form = new HashMap<>();
        for (String field : List.of("kind", "matter", "title", "content", "place", "area", "happened", "name")) {
            if (!draft.path(field).asString("").isBlank()) {
                form.put(field, draft.path(field).asString());
            }
        }
        form.putIfAbsent("kind", "help");
        form.put("phone", scene.number());
        form.put("secret", draft.path("secret").asBoolean());
        form.put("urgent", draft.path("urgent").asBoolean());
        form.put("call", call);
        form.put("unit", best.path("unit").asString());
        form.put("unitReason", best.path("why").asString());
        return form;
    }

    private String callBack(Scene scene, Browser agent, JsonNode ticket, CallbackAnswers answers) {
        String number = ticket.path("id").asString();
        Map<String, Object> said = answers.give(CALLBACK);
        JsonNode after = poll(
                agent,
                "/api/tickets/" + number,
                t -> !t.path("state").asString().equals("AWAITING_CALLBACK"));
        story.tell("callback", understood(after.path("callbacks"), said));
        String state = after.path("state").asString();
        String station = switch (state) {
            case "CLOSED" -> "closed";
            case "IN_REWORK" -> "rework";
            default -> throw new StationFailed(scene.ending(), "the ticket is " + state);
        };
        story.tell(
                station,
                Map.of(
                        "ticket",
                        number,
                        "satisfaction",
                        after.path("satisfaction").asInt()));
        if (!station.equals(scene.ending())) {
            throw new StationFailed(scene.ending(), "the story ended with " + station);
        }
        return number;
    }

    /** What the robot took the answers for, beside the words or keys that were given. */
    private static Map<String, Object> understood(JsonNode callbacks, Map<String, Object> said) {
        JsonNode last = callbacks.path(callbacks.size() - 1);
        Map<String, Object> result = new LinkedHashMap<>();
        for (String key : List.of("outcome", "contacted", "resolved")) {
            result.put(key, last.path(key).asString(""));
        }
        result.put("satisfaction", last.path("satisfaction").asInt(0));
        result.put("said", said);
        return result;
    }

    /** Asks again with every event of a call or, at the latest, every second, until it fits. */
    private JsonNode poll(Browser browser, String path, Predicate<JsonNode> fits) {
        for (int second = 0; second < SHORT.toSeconds(); second++) {
            JsonNode now = browser.get(path);
            if (fits.test(now)) {
                return now;
            }
            ears.await(ears.count(), Duration.ofSeconds(1), e -> Optional.of(e));
        }
        return browser.get(path);
    }

    private static Optional<CallEvent.Rang> rang(CallEvent event) {
        return event instanceof CallEvent.Rang rang ? Optional.of(rang) : Optional.empty();
    }

    private static boolean citizensWords(JsonNode message) {
        JsonNode line = message.path("line");
        return is(message, "text")
                && line.path("speaker").asString().equals(Speaker.CITIZEN.name())
                && line.path("final").asBoolean()
                && !line.path("text").asString().isBlank();
    }

    private static boolean is(JsonNode message, String type) {
        return message.path("type").asString().equals(type);
    }

    /** Whether a desk is shown this call in this state. */
    static boolean isCall(JsonNode message, String call, String state) {
        JsonNode head = message.path("call");
        return is(message, "call")
                && head.path("id").asString().equals(call)
                && head.path("state").asString().equals(state);
    }

    /** The first message that fits; the story ends at the station when none comes. */
    private static JsonNode expect(
            Heard<JsonNode> desk,
            int since,
            Duration patience,
            String station,
            String otherwise,
            Predicate<JsonNode> fits) {
        return desk.await(since, patience, m -> fits.test(m) ? Optional.of(m) : Optional.empty())
                .orElseThrow(() -> new StationFailed(station, otherwise));
    }

    private static JsonNode newest(Heard<JsonNode> desk, int since, String type) {
        return desk.newest(since, m -> is(m, type) ? Optional.of(m) : Optional.empty())
                .orElseThrow(() -> new StationFailed(type, "the desk heard nothing of it"));
    }
}
