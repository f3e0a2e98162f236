package io.huiyin.app.web.score;

import io.huiyin.app.web.TableFile;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.score.VillageLoads;
import io.huiyin.core.score.VillageLoads.Load;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often villages and communities were asked to help. */
@RestController
@RequestMapping("/api/scores/villages")
class VillageController {

    /** @param yearBefore in the whole year before */
    record VillageView(
            String unit, String name, @Nullable String street, List<Integer> months, int total, int yearBefore) {}

    /**
     * @param averages of all villages, month by month
     * @param average of all villages in the year
     */
    record Villages(int year, List<VillageView> villages, List<Double> averages, double average) {}

    private final VillageLoads loads;
    private final AuditTrail audit;

    VillageController(VillageLoads loads, AuditTrail audit) {
        this.loads = loads;
        this.audit = audit;
    }

    @GetMapping
    Villages villages(@RequestParam int year) {
        int sound = Math.clamp(year, 2000, 9998);
        List<Load> all = loads.of(sound);
        return new Villages(
                sound,
                all.stream()
                        .map(one -> new VillageView(
                                one.unit(), one.name(), one.street(), one.months(), one.total(), one.yearBefore()))
                        .toList(),
                IntStream.range(0, 12)
                        .mapToObj(month -> all.stream()
                                .mapToInt(one -> one.months().get(month))
                                .average()
                                .orElse(0))
                        .toList(),
                all.stream().mapToInt(Load::total).average().orElse(0));
    }

    /** As a table, the averages last; taking it away is written down. */
    @GetMapping("/export")
    ResponseEntity<byte[]> villageTable(@RequestParam int year, @RequestParam TableFile.Format format, Principal who) {
        Villages found = villages(year);
        List<String> header = new ArrayList<>(List.of("单位代码", "村（社区）", "镇（街道）"));
        IntStream.rangeClosed(1, 12).forEach(month -> header.add(month + "月"));
        header.addAll(List.of("合计", "上年"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (VillageView one : found.villages()) {
            String street = one.street();
            List<String> cells = new ArrayList<>(List.of(one.unit(), one.name(), street == null ? "" : street));
            one.months().forEach(times -> cells.add(String.valueOf(times)));
            cells.addAll(List.of(String.valueOf(one.total()), String.valueOf(one.yearBefore())));
            rows.add(cells);
        }
        List<String> averages = new ArrayList<>(List.of("", "平均", ""));
        found.averages().forEach(average -> averages.add(String.format(Locale.ROOT, "%.2f", average)));
        averages.addAll(List.of(String.format(Locale.ROOT, "%.2f", found.average()), ""));
        rows.add(averages);
        audit.record(who.getName(), "exported", "villages-" + found.year());
        return TableFile.of(format, "村社区协助-" + found.year(), rows);
    }
}
