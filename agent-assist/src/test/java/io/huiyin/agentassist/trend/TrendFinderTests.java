package io.huiyin.agentassist.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.ticket.TicketCounts.Count;
import io.huiyin.core.ticket.TicketCounts.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendFinderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CITIES = 200;

    @Test
    void aMatterThatGrowsInOneAreaIsToldThereAndNotAgainForAllThatItIsAPartOf() {
        City city = new City(1);
        city.more("gas", "east", 0, 14);

        assertThat(city.trends()).singleElement().satisfies(trend -> {
            assertThat(trend.topic()).isEqualTo(new Topic("gas", "east", null));
            assertThat(trend.until()).isEqualTo(TODAY);
            assertThat(trend.tickets()).isGreaterThanOrEqualTo(14);
            assertThat(trend.urgency()).isEqualTo(Urgency.HEAVY);
        });
    }

    @Test
    void aMatterThatGrowsEverywhereIsToldOnce() {
        City city = new City(2);
        City.AREAS.forEach(area -> city.more("water", area, 0, 12));

        assertThat(city.trends()).extracting(Trend::topic).containsExactly(new Topic("water", null, null));
    }

    @Test
    void whatIsUrgentComesFirstEvenWhenMoreSpeakOfSomethingElse() {
        City city = new City(3);
        city.more("noise", "west", 0, 40);
        city.more("gas", "east", 0, 14);
        city.urgent("gas", "east", 0, 1);

        assertThat(city.trends()).extracting(trend -> trend.topic().matter()).startsWith("gas", "noise");
        assertThat(city.trends()).extracting(Trend::urgency).startsWith(Urgency.URGENT, Urgency.HEAVY);
    }

    @Test
    void aWeekendLikeEveryOtherIsNoTrend() {
        // three times as much on Sundays as on other days
        List<Count> counts = IntStream.range(0, History.DAYS)
                .mapToObj(back -> TODAY.minusDays(1 + back))
                .map(day -> new Count(
                        new Topic("noise", null, null), day, day.getDayOfWeek() == DayOfWeek.SUNDAY ? 30 : 10, 0))
                .toList();

        LocalDate sunday = TODAY.minusDays(1);
        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(new TrendFinder(new History(sunday, 8, counts)).trends()).isEmpty();
    }

    @Test
    void twoTicketsAreNoTrendHoweverUnusual() {
        var one = new Count(new Topic(null, null, "某路 1 号"), TODAY, 2, 2);

        assertThat(new TrendFinder(new History(TODAY, 8, List.of(one))).trends())
                .isEmpty();
    }

    @Test
    void aPlaceThatWasNeverNamedBeforeStandsOutWhenManyNameIt() {
        City city = new City(4);
        List<Count> counts = city.counts();
        counts.add(new Count(new Topic(null, null, "某路 1 号"), TODAY, 9, 0));

        assertThat(new TrendFinder(new History(TODAY, 8, counts)).trends())
                .extracting(trend -> trend.topic().place())
                .contains("某路 1 号");
    }

    @Test
    void quietCitiesSeldomGetAWarningAndATrebledMatterIsFoundOnItsThirdDay() {
        long alarmed = IntStream.range(0, CITIES)
                .filter(seed -> !new City(1_000 + seed).trends().isEmpty())
                .count();
        long found = IntStream.range(0, CITIES)
                .filter(seed -> {
                    City city = new City(5_000 + seed);
                    // about 5 a day usually
                    IntStream.range(0, 3).forEach(back -> city.more("noise", "west", back, 10));
                    return city.trends().stream()
                            .anyMatch(trend -> "noise".equals(trend.topic().matter()));
                })
                .count();
        System.out.printf("trends: %d quiet cities, %d alarmed; trebled matter found in %d%n", CITIES, alarmed, found);

        assertThat(alarmed).isLessThanOrEqualTo(CITIES / 10);
        assertThat(found).isGreaterThanOrEqualTo(CITIES * 60L / 100);
    }

    /** Twelve matters in six areas; days differ more than by chance alone, as citizens call about one event together. */
    private static final class City {

        static final List<String> AREAS = List.of("east", "west", "north", "south", "hill", "lake");
        private static final List<String> MATTERS = List.of(
                "noise", "water", "gas", "heat", "road", "bus", "market", "wage", "school", "dust", "light", "waste");

        private final Random chance;
        private final int[][][] tickets = new int[MATTERS.size()][AREAS.size()][History.DAYS];
        private final int[][][] urgent = new int[MATTERS.size()][AREAS.size()][History.DAYS];

        City(long seed) {
            chance = new Random(seed);
            for (int[][] matter : tickets) {
                double usual = 0.2 + 5 * chance.nextDouble();
                for (int[] cell : matter) {
                    for (int day = 0; day < cell.length; day++) {
                        cell[day] = clustered(usual);
                    }
                }
            }
            // those that the tests know the usual size of
            for (int day = 0; day < History.DAYS; day++) {
                tickets[MATTERS.indexOf("noise")][AREAS.indexOf("west")][day] = clustered(5);
                tickets[MATTERS.indexOf("gas")][AREAS.indexOf("east")][day] = clustered(1);
            }
        }

        /** A negative binomial: a Poisson around a gamma of shape 4. */
        private int clustered(double mean) {
            double rate = 0;
            for (int part = 0; part < 4; part++) {
                rate -= Math.log(1 - chance.nextDouble());
            }
            rate *= mean / 4;
            int count = -1;
            for (double time = 0; time <= rate; count++) {
                time -= Math.log(1 - chance.nextDouble());
            }
            return count;
        }

        void more(String matter, String area, int back, int more) {
            tickets[MATTERS.indexOf(matter)][AREAS.indexOf(area)][back] += more;
        }

        void urgent(String matter, String area, int back, int more) {
            urgent[MATTERS.indexOf(matter)][AREAS.indexOf(area)][back] += more;
        }

        List<Trend> trends() {
            return new TrendFinder(new History(TODAY, 8, counts())).trends();
        }

        List<Count> counts() {
            List<Count> counts = new ArrayList<>();
            for (int m = 0; m < MATTERS.size(); m++) {
                for (int a = 0; a < AREAS.size(); a++) {
                    for (int day = 0; day < History.DAYS; day++) {
                        String matter = MATTERS.get(m);
                        String area = AREAS.get(a);
                        for (Topic topic : List.of(
                                Topic.ALL,
                                new Topic(matter, null, null),
                                new Topic(null, area, null),
                                new Topic(matter, area, null))) {
                            counts.add(new Count(topic, TODAY.minusDays(day), tickets[m][a][day], urgent[m][a][day]));
                        }
                    }
                }
            }
            return counts;
        }
    }
}
