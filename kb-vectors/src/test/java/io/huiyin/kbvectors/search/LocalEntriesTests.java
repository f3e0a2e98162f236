package io.huiyin.kbvectors.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityProfile.Area;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalEntriesTests {

    private final LocalEntries local = new LocalEntries(List.of(
            new Area("hubin", "湖滨区", null, List.of("湖滨")),
            new Area("xinghe", "星河街道", "hubin", List.of("幸福小区")),
            new Area("jinxiu", "锦绣街道", null, List.of("锦绣花园"))));

    @Test
    void hearsThePlacesThatAreNamed() {
        assertThat(local.named("幸福小区停水了")).containsExactly("xinghe");
        assertThat(local.named("信福小区停水了")).containsExactly("xinghe");
        assertThat(local.named("停水了")).isEmpty();
    }

    @Test
    void putsALocalNoticeFirstWhereItHoldsAndLeavesItOutElsewhere() {
        double here = local.weight(List.of("xinghe"), Set.of("xinghe"));
        double somewhere = local.weight(List.of("xinghe"), Set.of());
        assertThat(here).isGreaterThan(1);
        assertThat(somewhere).isBetween(0.5, 1.0);
        assertThat(local.weight(List.of("xinghe"), Set.of("jinxiu"))).isZero();
    }

    @Test
    void takesADistrictAndItsStreetForOnePlace() {
        assertThat(local.weight(List.of("hubin"), Set.of("xinghe"))).isGreaterThan(1);
        assertThat(local.weight(List.of("xinghe"), Set.of("hubin"))).isGreaterThan(1);
    }

    @Test
    void leavesWhatHoldsEverywhereAlone() {
        assertThat(local.weight(List.of(), Set.of("xinghe"))).isEqualTo(1);
    }
}
