package io.huiyin.routermodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.routermodel.learnt.LearntRouter;
import io.huiyin.routermodel.learnt.Order;
import io.huiyin.routermodel.versions.CityRouter.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CityRouterModelTests {

    private static final LearntRouter LEARNT = LearntRouter.learn(orders(), percent -> {});

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    unit("water", Unit.Level.CITY),
                    unit("lamps", Unit.Level.CITY),
                    unit("village", Unit.Level.VILLAGE)),
            List.of(new Matter("lamp", "路灯故障", "", List.of("路灯不亮"), List.of())),
            List.of(new CatalogueEntry(
                    "lamp", null, "lamps", List.of(), "路灯的依据", null, LocalDate.of(2026, 1, 1), null)),
            List.of(),
            "12345");

    private final AtomicReference<Optional<InForce>> inForce =
            new AtomicReference<>(Optional.of(new InForce(3, LEARNT, 0.5)));
    private final RouterModel router = new CityRouterModel(
            new CatalogueRouter(new GramEmbedder(), () -> CATALOGUE), () -> CATALOGUE, inForce::get);

    private static Unit unit(String code, Unit.Level level) {
        return new Unit(code, code, level, Unit.Body.DEPARTMENT, null, null, "", "", null);
    }

    private static List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 40; i++) {
            orders.add(new Order(i + "栋昨天停水了，家里没有水", List.of(), "water"));
            orders.add(new Order(i + "栋门口的路灯不亮", List.of(), "lamps"));
            orders.add(new Order(i + "栋邻居吵架", List.of(), "village"));
        }
        return orders;
    }

    @Test
    void whatTheOrdersTeachComesFirstWithTheCataloguesClauseAndWordsThatSpeakForIt() {
        var prediction = router.predict(new Demand("我家门口的路灯不亮", null, null));
        var best = prediction.scores().getFirst();
        assertThat(best.unit()).isEqualTo("lamps");
        assertThat(best.matter()).isEqualTo("lamp");
        assertThat(best.clause()).isEqualTo("路灯的依据");
        assertThat(best.why()).contains("路灯");
        assertThat(prediction.probabilities()).isTrue();
        assertThat(prediction.certain()).isTrue();
        assertThat(prediction.provenance().version()).startsWith("3+");
    }

    @Test
    void aUnitThatTakesNoOrdersIsNeverNamedHoweverManyItHad() {
        assertThat(router.predict(new Demand("邻居吵架", null, null)).scores())
                .extracting(Prediction.Score::unit)
                .doesNotContain("village");
    }

    @Test
    void aSettledMatterNamesItsUnitAndDisagreementLeavesItToAPerson() {
        var prediction = router.predict(new Demand("停水了，家里没有水", "lamp", null));
        assertThat(prediction.scores()).extracting(Prediction.Score::unit).startsWith("lamps", "water");
        assertThat(prediction.certain()).isFalse();
    }

    @Test
    void whatItIsNotSureOfIsLeftToAPerson() {
        inForce.set(Optional.of(new InForce(3, LEARNT, 2)));
        assertThat(router.predict(new Demand("门口的路灯不亮", null, null)).certain()).isFalse();
    }

    @Test
    void withoutARouterInForceTheCatalogueSpeaksAlone() {
        inForce.set(Optional.empty());
        var prediction = router.predict(new Demand("路灯不亮", null, null));
        assertThat(prediction.scores().getFirst().unit()).isEqualTo("lamps");
        assertThat(prediction.provenance().model()).isEqualTo("catalogue-cold-start");
    }
}
