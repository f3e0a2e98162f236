package io.huiyin.routermodel.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LearntRouterTests {

    private static final List<String> PLACES = List.of("幸福小区", "星河路", "人民广场", "东风村", "和平街", "红旗桥");

    /** Each unit's matters, in other words and places, one with two units. */
    private static List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (var place : PLACES) {
            for (var when : List.of("昨天晚上", "今天早上", "上个星期", "一直")) {
                orders.add(new Order(place + when + "停水，家里没有水用", List.of(), "water"));
                orders.add(new Order(when + "水管爆了，" + place + "水压很低", List.of(), "water"));
                orders.add(new Order(place + "的路灯" + when + "不亮", List.of(), "lamps"));
                orders.add(new Order(when + place + "路灯坏了，很黑", List.of(), "lamps"));
                orders.add(new Order(place + when + "夜里施工，噪音太大", List.of("category=noise"), "police"));
                orders.add(new Order(when + place + "有人摆摊占道", List.of("category=street"), "city"));
            }
        }
        return orders;
    }

    @Test
    void whatWasLearntIsKnownInOtherWordsAndProbabilitiesAddUpToAtMostOne() {
        var router = LearntRouter.learn(orders(), percent -> {});
        var found = router.predict("请问建设路的路灯怎么不亮了", List.of());
        assertThat(found.getFirst().unit()).isEqualTo("lamps");
        assertThat(found).extracting(LearntRouter.Choice::unit).doesNotHaveDuplicates();
        assertThat(found.stream().mapToDouble(LearntRouter.Choice::probability).sum())
                .isCloseTo(1, within(0.01));
        assertThat(router.plain("停水了", List.of()).getFirst().unit()).isEqualTo("water");
        assertThat(router.units()).containsExactly("city", "lamps", "police", "water");
    }

    @Test
    void misheardTextIsRoutedByItsSound() {
        var router = LearntRouter.learn(orders(), percent -> {});
        assertThat(router.predict("星和路的鹿等不量了", List.of()).getFirst().unit()).isEqualTo("lamps");
    }

    @Test
    void whatIsGivenBesideTheTextCounts() {
        var router = LearntRouter.learn(orders(), percent -> {});
        var without = router.plain("有人反映问题", List.of());
        var with = router.plain("有人反映问题", List.of("category=noise"));
        assertThat(with.getFirst().unit()).isEqualTo("police");
        assertThat(with.getFirst().probability()).isGreaterThan(probability(without, "police"));
    }

    private static double probability(List<LearntRouter.Choice> choices, String unit) {
        return choices.stream()
                .filter(choice -> choice.unit().equals(unit))
                .mapToDouble(LearntRouter.Choice::probability)
                .sum();
    }

    @Test
    void theSameOrdersMakeTheSameRouterAndProgressIsTold() {
        var told = new CopyOnWriteArrayList<Integer>();
        var one = LearntRouter.learn(orders(), told::add).predict("水管坏了", List.of());
        assertThat(LearntRouter.learn(orders(), percent -> {}).predict("水管坏了", List.of()))
                .isEqualTo(one);
        assertThat(told).isSorted().endsWith(100);
    }

    @Test
    void whatIsKeptAnswersAsWhatWasLearntAndNothingElseIsTakenForARouter() throws IOException {
        var router = LearntRouter.learn(orders(), percent -> {});
        var kept = router.bytes();
        var read = LearntRouter.read(kept);
        for (var order : orders()) {
            assertThat(read.predict(order.text(), order.given()))
                    .isEqualTo(router.predict(order.text(), order.given()));
            assertThat(read.plain(order.text(), order.given())).isEqualTo(router.plain(order.text(), order.given()));
        }
        assertThat(read.words("建设路的路灯不亮", "lamps"))
                .isEqualTo(router.words("建设路的路灯不亮", "lamps"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat("建设路的路灯不亮").contains(word));
        assertThat(read.words("路灯", "nobody")).isEmpty();
        assertThatThrownBy(() -> LearntRouter.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> LearntRouter.read(Arrays.copyOf(kept, kept.length / 2)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void twoUnitsAreEnoughAndOneIsNot() {
        var two = orders().stream()
                .filter(order -> order.unit().equals("water") || order.unit().equals("lamps"))
                .toList();
        var router = LearntRouter.learn(two, percent -> {});
        assertThat(router.predict("路灯不亮", List.of()).getFirst().unit()).isEqualTo("lamps");
        assertThat(router.predict("停水", List.of()).getFirst().unit()).isEqualTo("water");
        assertThatThrownBy(() -> LearntRouter.learn(two.subList(0, 1), percent -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 units");
    }

    @Test
    void aTextWithoutAKnownSignIsAnsweredAllTheSame() {
        var router = LearntRouter.learn(orders(), percent -> {});
        assertThat(router.predict("", List.of())).hasSize(4);
        assertThat(router.predict("zzz 😀", List.of())).hasSize(4);
    }

    @Test
    void aMisheardTextKeepsItsSoundAndLosesItsMarks() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            texts.add("路灯陆登，鹿等");
        }
        var mishearing = new Mishearing(texts);
        var heard = mishearing.of("路灯，路灯！", 1, 0, new Random(7));
        assertThat(heard).hasSize(4).doesNotContain("路", "灯");
        assertThat(Sounds.of(heard)).isEqualTo(Sounds.of("路灯路灯"));
        assertThat(mishearing.of("路灯", 0, 1, new Random(7))).isEmpty();
        assertThat(mishearing.of("路灯，坏", 0, 0, new Random(7))).isEqualTo("路灯坏");
    }
}
