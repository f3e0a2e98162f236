package io.huiyin.routermodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.routermodel.Prediction.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueRouterTests {

    private static final List<Area> AREAS = List.of(
            new Area("hubin", "湖滨区", null, List.of()),
            new Area("xinghe", "星河街道", "hubin", List.of()),
            new Area("wangting", "望汀区", null, List.of()));

    private static final List<Unit> UNITS = List.of(
            unit("water", Unit.Level.CITY, null, "自来水供应与停水抢修"),
            unit("power", Unit.Level.CITY, null, "供电与停电抢修"),
            unit("urban", Unit.Level.CITY, null, "市容环境与路灯"),
            unit("urban-hubin", Unit.Level.DISTRICT, "hubin", "湖滨区垃圾清运与占道经营"),
            unit("street-xinghe", Unit.Level.STREET, "xinghe", "星河街道邻里纠纷调解"),
            unit("village", Unit.Level.VILLAGE, "xinghe", "停水停电路灯垃圾邻里纠纷"),
            unit("parks", Unit.Level.CITY, null, "公园绿地与古树名木保护"));

    private static final List<Matter> MATTERS = List.of(
            matter("outage", "停水", "停水", "没有水"),
            matter("power-cut", "停电", "停电", "没有电"),
            matter("lamp", "路灯故障", "路灯不亮", "路灯坏了"),
            matter("rubbish", "垃圾清运", "垃圾堆积", "垃圾没人清"),
            matter("dispute", "邻里纠纷", "邻居吵架"));

    private final AtomicReference<Catalogue> catalogue = new AtomicReference<>(new Catalogue(
            UNITS,
            MATTERS,
            List.of(
                    line("outage", null, "water"),
                    line("power-cut", null, "power"),
                    line("lamp", null, "urban"),
                    line("rubbish", null, "urban"),
                    line("rubbish", "hubin", "urban-hubin"),
                    line("dispute", "xinghe", "street-xinghe")),
            AREAS,
            "12345"));

    private final RouterModel router = new CatalogueRouter(new GramEmbedder(), catalogue::get);

    @Test
    void namesTheUnitTheMatterTheClauseAndTheReason() {
        var best = first("我家停水了，没有水用", null, null);
        assertThat(best.unit()).isEqualTo("water");
        assertThat(best.matter()).isEqualTo("outage");
        assertThat(best.clause()).isEqualTo("outage 的依据");
        assertThat(best.why()).contains("没有水").contains("停水");
    }

    @Test
    void hearsAMatterThatWasWrittenWrongly() {
        assertThat(first("陆灯不亮", null, null).unit()).isEqualTo("urban");
    }

    @Test
    void takesTheLineOfTheNarrowestArea() {
        assertThat(first("垃圾没人清", null, "xinghe").unit()).isEqualTo("urban-hubin");
        assertThat(first("垃圾没人清", null, "wangting").unit()).isEqualTo("urban");
        assertThat(first("垃圾没人清", null, null).unit()).isEqualTo("urban");
    }

    @Test
    void offersAUnitOfAnotherAreaToNobody() {
        assertThat(router.predict(new Demand("邻居吵架", null, "wangting")).scores())
                .extracting(Score::unit)
                .doesNotContain("street-xinghe");
    }

    @Test
    void neverDispatchesToAVillage() {
        assertThat(router.predict(new Demand("停水停电路灯垃圾邻里纠纷", null, "xinghe")).scores())
                .extracting(Score::unit)
                .doesNotContain("village");
    }

    @Test
    void followsTheMatterThatAPersonChose() {
        var best = first("我家停水了", "lamp", null);
        assertThat(best.unit()).isEqualTo("urban");
        assertThat(best.matter()).isEqualTo("lamp");
    }

    @Test
    void fallsBackOnDutiesWithoutClaimingCertainty() {
        var prediction = router.predict(new Demand("公园绿地的古树名木要保护", null, null));
        assertThat(prediction.scores().getFirst().unit()).isEqualTo("parks");
        assertThat(prediction.scores().getFirst().matter()).isNull();
        assertThat(prediction.certain()).isFalse();
    }

    @Test
    void abstainsWhenNothingFitsOrTwoMattersAreNamed() {
        assertThat(router.predict(new Demand("喂你好", null, null)).certain()).isFalse();
        assertThat(router.predict(new Demand("停水了，停电了", null, null)).certain()).isFalse();
        assertThat(router.predict(new Demand("停水了，没有水", null, null)).certain()).isTrue();
    }

    @Test
    void countsTheHotlinesOwnNumberForNothing() {
        var withLine = new Catalogue(
                UNITS, List.of(matter("self", "热线", "12345")), List.of(line("self", null, "urban")), AREAS, "12345");
        var router = new CatalogueRouter(new GramEmbedder(), () -> withLine);
        assertThat(router.predict(new Demand("我打12345没人接", null, null)).certain())
                .isFalse();
    }

    @Test
    void followsAChangedCatalogueAndSaysSoInItsProvenance() {
        var before = router.predict(new Demand("停水了", null, null));
        catalogue.updateAndGet(c ->
                new Catalogue(c.units(), c.matters(), List.of(line("outage", null, "parks")), c.areas(), c.line()));
        var after = router.predict(new Demand("停水了", null, null));
        assertThat(after.scores().getFirst().unit()).isEqualTo("parks");
        assertThat(after.provenance().model()).isEqualTo(before.provenance().model());
        assertThat(after.provenance().version())
                .isNotEqualTo(before.provenance().version());
        assertThat(after.probabilities()).isFalse();
    }

    private Score first(String text, @Nullable String matter, @Nullable String area) {
        return router.predict(new Demand(text, matter, area)).scores().getFirst();
    }

    private static Unit unit(String code, Unit.Level level, @Nullable String area, String duties) {
        var body = level == Unit.Level.VILLAGE ? Unit.Body.VILLAGE : Unit.Body.DEPARTMENT;
        return new Unit(code, code, level, body, null, area, duties, "", null);
    }

    private static Matter matter(String code, String name, String... words) {
        return new Matter(code, name, "", List.of(words), List.of());
    }

    private static CatalogueEntry line(String matter, @Nullable String area, String lead) {
        return new CatalogueEntry(matter, area, lead, List.of(), matter + " 的依据", null, LocalDate.of(2026, 1, 1), null);
    }
}
