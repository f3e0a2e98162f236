package io.huiyin.app.demo;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.simulation.StoredTickets;
import io.huiyin.evaluation.simulation.TicketsBenchCommand;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole product over years of stored tickets, asked through its HTTP API as the pages ask. */
public final class StoredBench implements TicketsBenchCommand.StoredPages {

    /** of each page; the first tenth only warms up */
    private static final int REQUESTS = 400;

    /** of the score cards, which are looked at once a month and count a year */
    private static final int CARDS = 10;

    /** what waits for the supervision centre */
    private static final List<String> QUEUES = List.of(
            "/api/tickets?state=ACCEPTED",
            "/api/tickets?state=RETURNED",
            "/api/tickets?state=EXTENSION_ASKED",
            "/api/tickets?state=PAUSE_ASKED",
            "/api/tickets?state=AWAITING_HUMAN_CALLBACK",
            "/api/tickets?clock=OVERDUE",
            "/api/tickets/assistance",
            "/api/tickets/escalations",
            "/api/tickets/exemptions?stage=ASKED",
            "/api/tickets/leaders",
            "/api/emergencies");

    private static final List<String> UNITS = List.of("water", "power", "gas", "urban", "housing", "ecology");
    /** frequent words, rare ones, several at once, a name with what happened there */
    private static final List<String> WORDS =
            List.of("停水", "水管爆了", "噪声", "第 123456 次", "幸福小区 停电", "多次反映", "电梯", "湖滨 漏水", "要求给出答复", "垃圾", "星河小区", "路灯");

    private static final List<String> FILTERS = List.of(
            "", "", "&state=CLOSED", "&state=SIGNED", "&unit=urban", "&clock=OVERDUE", "&unit=water&state=CLOSED");

    private static final List<String> MORE_FILTERS = List.of(
            "&kind=praise",
            "&matter=water-outage",
            "&mark=URGENT",
            "&mark=SECRET&kind=complaint",
            "&channel=WEB",
            "&channel=PHONE&order=OLDEST",
            "&clock=TODAY",
            "&clock=OVERDUE&order=CLOCK",
            "&order=CLOCK",
            "&state=RETURNED&state=EXTENSION_ASKED",
            "&unit=urban&order=NEWEST",
            "&from=2026-01-01&until=2026-01-31&kind=help");

    private final Class<?> application;
    private final SplittableRandom dice = new SplittableRandom(7);

    /** @param application the product's main class */
    public StoredBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Map<String, Object> measure(int stored, @Nullable Path data) throws IOException {
        try (OwnProduct product = new OwnProduct(application, data, new BrowserTelephones().settings())) {
            new StoredTickets(
                            product.bean(JdbcClient.class),
                            product.bean(CityProfile.class),
                            product.bean(Deadlines.class),
                            product.bean(Clock.class))
                    .fill(stored);
            Staff staff = new Staff(product);
            Browser manager = staff.agent();
            List<Browser> clerks = UNITS.stream().map(staff::clerk).toList();
            List<String> tickets = numbers(manager, clerks);
            System.err.println("measuring");
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("stored", stored);
            List<Ask> inboxes = new ArrayList<>();
            clerks.forEach(clerk -> inboxes.addAll(firstPages(clerk)));
            put(result, "inbox", REQUESTS, () -> one(inboxes));
            put(
                    result,
                    "search",
                    REQUESTS,
                    () -> new Ask(
                            manager,
                            "/api/tickets?text=" + URLEncoder.encode(one(WORDS), StandardCharsets.UTF_8)
                                    + one(FILTERS)));
            put(result, "filters", REQUESTS, () -> new Ask(manager, "/api/tickets?size=20" + one(MORE_FILTERS)));
            put(result, "ticketPage", REQUESTS, () -> new Ask(manager, "/api/tickets/" + one(tickets)));
            Browser centre = staff.supervisor();
            put(result, "queue", REQUESTS, () -> new Ask(centre, one(QUEUES)));
            put(result, "board", CARDS, () -> new Ask(centre, "/api/board"));
            int lastYear = LocalDate.now(product.bean(Clock.class)).getYear() - 1;
            put(result, "yearsScores", CARDS, () -> new Ask(centre, "/api/scores?year=" + lastYear));
            put(result, "monthsScores", CARDS, () -> new Ask(centre, "/api/scores?month=6&year=" + lastYear));
            return result;
        }
    }

    /** One request of one person. */
    private record Ask(Browser who, String path) {}

    /** The inbox and the two pages after it. */
    private static List<Ask> firstPages(Browser clerk) {
        List<Ask> pages = new ArrayList<>();
        String path = "/api/tickets";
        for (int page = 0; page < 3 && path != null; page++) {
            pages.add(new Ask(clerk, path));
            String next = clerk.get(path).path("next").asString("");
            path = next.isEmpty() ? null : "/api/tickets?after=" + next;
        }
        return pages;
    }

    private void put(Map<String, Object> result, String page, int requests, Supplier<Ask> asks) {
        Map<String, List<Double>> slow = new LinkedHashMap<>();
        List<Double> millis = new ArrayList<>();
        for (int request = -requests / 10; request < requests; request++) {
            Ask ask = asks.get();
            String asked = ask.path();
            long began = System.nanoTime();
            ask.who().get(asked);
            double took = (System.nanoTime() - began) / 1e6;
            if (request >= 0) {
                millis.add(took);
                slow.computeIfAbsent(asked, p -> new ArrayList<>()).add(took);
            }
        }
        double[] took = millis.stream().mapToDouble(m -> m).toArray();
        result.put(page + "P50Millis", rounded(Percentile.of(took, 0.5)));
        result.put(page + "P95Millis", rounded(Percentile.of(took, 0.95)));
        result.put(page + "LongestMillis", rounded(Percentile.of(took, 1)));
        slow.entrySet().stream()
                .sorted((a, b) -> Double.compare(longest(b.getValue()), longest(a.getValue())))
                .limit(5)
                .forEach(e -> System.err.printf(
                        "%.0f ms %s%n", longest(e.getValue()), URLDecoder.decode(e.getKey(), StandardCharsets.UTF_8)));
    }

    private static double longest(List<Double> millis) {
        return millis.stream().mapToDouble(m -> m).max().orElse(0);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    /** Some of all years: by the words of their serial, and by what the units have open. */
    private List<String> numbers(Browser manager, List<Browser> clerks) {
        List<String> ids = new ArrayList<>();
        for (Browser clerk : clerks) {
            add(ids, clerk.get("/api/tickets?size=20"));
        }
        for (String filter :
                Arrays.asList("state=CLOSED", "state=ANSWERED", "state=WITHDRAWN", "state=AWAITING_CALLBACK")) {
            for (String order : List.of("NEWEST", "OLDEST")) {
                add(ids, manager.get("/api/tickets?size=50&order=" + order + "&" + filter));
            }
        }
        return ids;
    }

    private static void add(List<String> ids, JsonNode found) {
        found.path("rows").forEach(row -> ids.add(row.path("id").asString()));
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
