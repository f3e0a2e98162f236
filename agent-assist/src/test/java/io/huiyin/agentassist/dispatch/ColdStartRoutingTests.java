package io.huiyin.agentassist.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.agentassist.kit.DemoCity;
import io.huiyin.agentassist.kit.Judged;
import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.Prediction;
import io.huiyin.routermodel.RouterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The router of a city without history on demands judged by hand; the figures stand in docs/figures.md. */
class ColdStartRoutingTests {

    private static final RouterModel ROUTER = RouterModel.coldStart(DemoCity.CITY, DemoCity.EMBEDDER, DemoCity.CLOCK);

    private record Judgement(String text, String unit, Prediction prediction) {
        int place() {
            var units = prediction.scores().stream().map(Prediction.Score::unit).toList();
            return units.indexOf(unit);
        }
    }

    @Test
    void namesTheRightUnitForMostDemandsOfTheDemoCity() {
        var judged = judge();
        double first = share(judged, j -> j.place() == 0);
        double three = share(judged, j -> j.place() >= 0 && j.place() < 3);
        var certain = judged.stream().filter(j -> j.prediction().certain()).toList();
        double right = share(certain, j -> j.place() == 0);
        System.out.printf(
                "routing: %d demands, first %.3f, three %.3f; certain %.3f of them, right %.3f%n",
                judged.size(), first, three, (double) certain.size() / judged.size(), right);
        judged.stream()
                .filter(j -> j.place() != 0)
                .forEach(j ->
                        System.out.println("  " + j.place() + (j.prediction().certain() ? "!" : " ") + " " + j.text()
                                + " → " + j.unit() + " but " + brief(j.prediction())));
        assertThat(first).isGreaterThanOrEqualTo(0.80);
        assertThat(three).isGreaterThanOrEqualTo(0.90);
        assertThat(right).isGreaterThanOrEqualTo(0.95);
    }

    private static String brief(Prediction p) {
        return p.scores().stream()
                .limit(3)
                .map(s -> String.format("%s/%s %.2f", s.unit(), s.matter(), s.score()))
                .toList()
                .toString();
    }

    private static List<Judgement> judge() {
        var judged = new ArrayList<Judgement>();
        for (var row : Judged.rows("routing.csv")) {
            var area = row[1].isEmpty() ? null : row[1];
            judged.add(new Judgement(row[0], row[2], ROUTER.predict(new Demand(row[0], null, area))));
        }
        return judged;
    }

    private static double share(List<Judgement> all, Predicate<Judgement> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}
