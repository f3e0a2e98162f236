package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.evaluation.Percentile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Citizens talk at once, each to an agent's desk, and the time is taken from the decision that an utterance has ended until
 * its text has come to the desk's page, and from there to the first new card.
 */
final class LiveBench {

    /** What people leave between two sentences, and more than ends an utterance. */
    private static final Duration PAUSE = Duration.ofMillis(1_500);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A final text must come so soon for the call to count as carried. */
    private static final Duration IN_TIME = Duration.ofMillis(1_500);
    /** Of agents whom nobody else can ask for: the product is this bench's own, and gone after it. */
    private static final String PASSWORD = UUID.randomUUID().toString();
    /** For the last words. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(15);

    private final URI base;
    private final Heard<CallEvent> ears;
    private final Accounts accounts;
    private final Counter shed;
    private final Clock clock;
    private final Map<String, Instant> onScreen = new ConcurrentHashMap<>();
    /** By call: when the text came that no card has followed yet. */
    private final Map<String, Instant> withoutCard = new ConcurrentHashMap<>();

    private final Queue<Double> cardMillis = new ConcurrentLinkedQueue<>();

    LiveBench(OwnProduct product) {
        base = product.base();
        ears = product.ears();
        clock = product.bean(Clock.class);
        accounts = product.bean(Accounts.class);
        shed = product.bean(MeterRegistry.class).get("huiyin.speech.shed").counter();
    }

    /**
     * {@code callsPerCore} is calls by cores of processor that they took; null when not every final came within 1.5 s for
     * nineteen of twenty, or one is missing.
     *
     * @param speech said one after the other and again, by each citizen from another place on
     * @return result keys and values, as {@code bench live} writes them; times in ms
     */
    Map<String, Object> measure(int calls, Duration time, List<AudioFrame> speech) {
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < calls; i++) {
                lines.add(connect(i, speech));
            }
            int before = ears.count();
            double shedBefore = shed.count();
            Duration busyBefore = busy();
            Instant began = clock.instant();
            while (Duration.between(began, clock.instant()).compareTo(time) < 0) {
                lines.forEach(line -> line.goOn(clock.instant()));
                ears.await(ears.count(), Duration.ofMillis(100), Optional::of);
            }
            Duration busy = busy().minus(busyBefore);
            Duration took = Duration.between(began, clock.instant());
            // whatever still comes within this time counts; what never comes is told as missing
            ears.await(ears.count(), AFTERWARDS, e -> Optional.empty());
            Map<String, Object> result = result(calls, before, busy.toMillis() / (double) took.toMillis());
            result.put("shedPartials", Math.round(shed.count() - shedBefore));
            return result;
        } finally {
            // what may fail here has failed before, and that is what is to be told
            lines.forEach(Line::leave);
        }
    }

    private Line connect(int index, List<AudioFrame> speech) {
        // as many agents as there are calls, each with a seat of his own
        String name = "live%02d".formatted(index);
        accounts.create(new Account(name, name, "", Set.of(Role.AGENT), null), PASSWORD);
        Browser agent = new Browser(base).signIn(name, PASSWORD);
        Heard<JsonNode> desk = new Heard<>();
        WebSocket page = agent.socket("/ws/desk", new JsonSocket(m -> shown(desk, m), sound -> {}));
        agent.post("/api/desk/state", Map.of("state", "ready"));
        int before = ears.count();
        Citizen citizen = new SoftphoneCitizen(new Browser(base), "1390000%04d".formatted(index), m -> {});
        citizen.dial();
        var call = ears.await(
                        before, PATIENCE, e -> e instanceof CallEvent.Rang ? Optional.of(e.call()) : Optional.empty())
                .orElseThrow(() -> new StationFailed("ring", "no call came in"));
        if (desk.await(
                        0,
                        PATIENCE,
                        m -> DemoRun.isCall(m, call.toString(), "ringing") ? Optional.of(m) : Optional.empty())
                .isEmpty()) {
            throw new StationFailed("desk", "the call did not appear at the agent's desk");
        }
        agent.post("/api/calls/" + call + "/answer", Map.of());
        return new Line(page, citizen, call.toString(), speech, index);
    }

    private void shown(Heard<JsonNode> desk, JsonNode message) {
        Instant now = clock.instant();
        String type = message.path("type").asString("");
        String call = message.path("call").asString("");
        JsonNode line = message.path("line");
        if (type.equals("text")
                && line.path("final").asBoolean()
                && line.path("speaker").asString("").equals(Speaker.CITIZEN.name())) {
            onScreen.put(key(call, line.path("utterance").asInt()), now);
            withoutCard.put(call, now);
        } else if (type.equals("cards") && !message.path("cards").isEmpty()) {
            // a text that brings no other card than the one before has none to wait for
            Instant text = withoutCard.remove(call);
            if (text != null) {
                cardMillis.add(millis(text, now));
            }
        }
        desk.take(message);
    }

    private Map<String, Object> result(int calls, int since, double cores) {
        List<CallEvent.TextFinal> finals = ears.all(
                since,
                e -> e instanceof CallEvent.TextFinal f && f.speaker() == Speaker.CITIZEN
                        ? Optional.of(f)
                        : Optional.empty());
        long missing = ears.all(since, e -> e instanceof CallEvent.TextMissing ? Optional.of(e) : Optional.empty())
                .size();
        double[] millis = finals.stream().flatMapToDouble(this::waited).toArray();
        double[] cards = cardMillis.stream().mapToDouble(m -> m).toArray();
        if (millis.length == 0) {
            throw new StationFailed("transcript", "no words came to a desk: see bin/huiyin doctor");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("calls", calls);
        result.put("finals", millis.length);
        result.put("missing", missing);
        result.put("textP50Millis", Math.round(Percentile.of(millis, 0.5)));
        result.put("textP95Millis", Math.round(Percentile.of(millis, 0.95)));
        result.put("textMaxMillis", Math.round(Percentile.of(millis, 1)));
        result.put("cards", cards.length);
        result.put("cardP50Millis", Math.round(Percentile.of(cards, 0.5)));
        result.put("cardP95Millis", Math.round(Percentile.of(cards, 0.95)));
        result.put(
                "revisions",
                ears.all(since, e -> e instanceof CallEvent.TextRevised ? Optional.of(e) : Optional.empty())
                        .size());
        result.put("coresPerCall", Math.round(cores / calls * 100) / 100.0);
        boolean inTime = missing == 0 && Percentile.of(millis, 0.95) <= IN_TIME.toMillis();
        result.put("callsPerCore", inTime ? Math.round(calls / cores * 10) / 10.0 : null);
        return result;
    }

    /** From the decided end until the text was on the page; nothing when it has not come there. */
    private DoubleStream waited(CallEvent.TextFinal text) {
        Instant shown = onScreen.get(key(text.call().toString(), text.utterance()));
        Instant decided = text.timeline().marks().getOrDefault(Station.END_DECIDED, text.at());
        return shown == null ? DoubleStream.empty() : DoubleStream.of(millis(decided, shown));
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private static String key(String call, int utterance) {
        return call + "/" + utterance;
    }

    /** Processor time of the product and its speech workers so far. */
    private static Duration busy() {
        ProcessHandle product = ProcessHandle.current();
        return Stream.concat(Stream.of(product), product.descendants())
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** One citizen and one agent. */
    private static final class Line {
        private final WebSocket page;
        private final Citizen citizen;
        private final String call;
        private final List<AudioFrame> speech;
        private int next;
        private Instant silentFrom = Instant.MIN;

        Line(WebSocket page, Citizen citizen, String call, List<AudioFrame> speech, int first) {
            this.page = page;
            this.citizen = citizen;
            this.call = call;
            this.speech = speech;
            this.next = first;
        }

        /** Says the next sentence once the last one is over. */
        void goOn(Instant now) {
            if (now.isAfter(silentFrom)) {
                AudioFrame sentence = speech.get(next++ % speech.size());
                citizen.speak(sentence);
                silentFrom = now.plusMillis(sentence.millis()).plus(PAUSE);
            }
        }

        void leave() {
            citizen.close();
            page.abort();
        }
    }
}
