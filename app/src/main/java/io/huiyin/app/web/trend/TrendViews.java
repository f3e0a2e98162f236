package io.huiyin.app.web.trend;

import io.huiyin.agentassist.trend.Trend;
import io.huiyin.agentassist.trend.Trends;
import io.huiyin.agentassist.trend.Trends.Overview;
import io.huiyin.agentassist.trend.Trends.Standing;
import io.huiyin.agentassist.trend.Urgency;
import io.huiyin.agentassist.trend.Warning;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.ticket.TicketCounts.Topic;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trends in the city's words. */
@Component
class TrendViews {

    /**
     * The last seven days of a topic.
     *
     * @param matter code; null means any
     * @param area code; null means any
     * @param usual on average of as many days in the weeks before
     * @param likelihood of so many or more if nothing had changed, 0…1
     */
    record StandingView(
            String title,
            @Nullable String matter,
            @Nullable String matterName,
            @Nullable String area,
            @Nullable String areaName,
            @Nullable String place,
            int tickets,
            double usual,
            int urgent,
            double likelihood) {}

    /**
     * @param weeks before the last seven days that are known
     * @param leastWeeks with fewer nothing is compared, and no warning raised
     */
    record OverviewView(LocalDate today, int weeks, int leastWeeks, List<StandingView> topics) {}

    /**
     * @param why one sentence on what stands out
     * @param settledByName null while open
     */
    record WarningView(
            long id,
            String title,
            @Nullable String matter,
            @Nullable String area,
            @Nullable String place,
            LocalDate since,
            LocalDate until,
            int tickets,
            double usual,
            int urgent,
            Urgency urgency,
            String why,
            Instant raisedAt,
            Instant seenAt,
            Warning.State state,
            @Nullable Instant settledAt,
            @Nullable String settledByName,
            String reason,
            @Nullable String entry) {}

    /** Rarer than this is told as this. */
    private static final double RAREST = 1e-6;

    private final CityProfile profile;
    private final DispatchCatalogue catalogue;
    private final People people;

    TrendViews(CityProfile profile, DispatchCatalogue catalogue, People people) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.people = people;
    }

    OverviewView overview(Overview overview) {
        Map<String, String> matters = matterNames();
        return new OverviewView(
                overview.today(),
                overview.weeks(),
                Trends.LEAST_WEEKS,
                overview.topics().stream().map(one -> standing(one, matters)).toList());
    }

    WarningView warning(Warning warning) {
        Trend trend = warning.trend();
        Topic topic = trend.topic();
        String settledBy = warning.settledBy();
        return new WarningView(
                warning.id(),
                title(topic),
                topic.matter(),
                topic.area(),
                topic.place(),
                trend.since(),
                trend.until(),
                trend.tickets(),
                trend.usual(),
                trend.urgent(),
                trend.urgency(),
                why(trend),
                warning.raisedAt(),
                warning.seenAt(),
                warning.state(),
                warning.settledAt(),
                settledBy == null
                        ? null
                        : people.find(settledBy).map(Person::name).orElse(settledBy),
                warning.reason(),
                warning.entry());
    }

    String title(Topic topic) {
        return title(topic, matterNames());
    }

    /** One row each, with what it is compared with. */
    List<List<String>> table(Overview overview) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("事项", "区域", "地点", "近七日件数", "平时七日件数", "其中紧急", "偶然出现的可能"));
        Map<String, String> matters = matterNames();
        overview.topics().stream()
                .map(one -> standing(one, matters))
                .forEach(one -> rows.add(List.of(
                        Objects.requireNonNullElse(one.matterName(), ""),
                        Objects.requireNonNullElse(one.areaName(), ""),
                        Objects.requireNonNullElse(one.place(), ""),
                        String.valueOf(one.tickets()),
                        String.format(Locale.ROOT, "%.1f", one.usual()),
                        String.valueOf(one.urgent()),
                        overview.weeks() < Trends.LEAST_WEEKS
                                ? ""
                                : String.format(Locale.ROOT, "%.6f", one.likelihood()))));
        return rows;
    }

    private StandingView standing(Standing one, Map<String, String> matters) {
        Topic topic = one.topic();
        String matter = topic.matter();
        return new StandingView(
                title(topic, matters),
                matter,
                matter == null ? null : matters.getOrDefault(matter, matter),
                topic.area(),
                areaName(topic.area()),
                topic.place(),
                one.tickets(),
                one.usual(),
                one.urgent(),
                one.likelihood());
    }

    private String title(Topic topic, Map<String, String> matters) {
        String matter = topic.matter();
        String named = Stream.of(
                        areaName(topic.area()),
                        topic.place(),
                        matter == null ? null : matters.getOrDefault(matter, matter))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return named.isEmpty() ? "全市全部事项" : named;
    }

    private @Nullable String areaName(@Nullable String area) {
        return profile.areas().stream()
                .filter(one -> one.code().equals(area))
                .map(Area::name)
                .findFirst()
                .orElse(area);
    }

    private Map<String, String> matterNames() {
        return catalogue.matters().stream().collect(Collectors.toMap(Matter::code, Matter::name));
    }

    private static String why(Trend trend) {
        long days = trend.since().datesUntil(trend.until().plusDays(1)).count();
        String urgent = trend.urgent() == 0 ? "" : "，其中紧急 %d 件".formatted(trend.urgent());
        return "%s共 %d 件，平时同样的日子约 %.1f 件%s；平时的起伏造成这么多的可能性%s"
                .formatted(
                        days == 1 ? "当天" : "%d 天".formatted(days),
                        trend.tickets(),
                        trend.usual(),
                        urgent,
                        odds(trend.likelihood()));
    }

    /** As people say it: one in so many. */
    private static String odds(double likelihood) {
        if (likelihood < RAREST) {
            return "不到百万分之一";
        }
        return "约 %,d 分之一".formatted(Math.round(1 / likelihood));
    }
}
