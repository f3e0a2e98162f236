package io.huiyin.evaluation.routing;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import io.huiyin.routermodel.learnt.Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders to learn from and orders to be tried on.
 *
 * @param test none of them was learnt from
 */
record RoutingData(List<Order> train, List<Order> test) {

    /** Of the orders of one file the latest fifth is tried on. */
    private static final double LEARNT = 0.8;

    /** @param given columns of what was known beside the text */
    record Columns(String text, String label, List<String> given) {
        private List<String> all() {
            var all = new ArrayList<>(given);
            all.add(text);
            all.add(label);
            return all;
        }
    }

    RoutingData {
        if (train.stream().map(Order::unit).distinct().count() < 2) {
            throw new BadInput("there is nothing to tell apart: name orders of at least two units to learn from");
        }
        if (test.isEmpty()) {
            throw new BadInput("there is no order to try on");
        }
    }

    static RoutingData of(Path train, Path test, Columns columns) {
        return new RoutingData(orders(train, columns, null), orders(test, columns, null));
    }

    /** @param time column that says when: what sorts later by its characters is later */
    static RoutingData byTime(Path data, String time, Columns columns) {
        var all = orders(data, columns, time);
        int learnt = (int) (LEARNT * all.size());
        return new RoutingData(all.subList(0, learnt), all.subList(learnt, all.size()));
    }

    private static List<Order> orders(Path csv, Columns columns, @Nullable String time) {
        var wanted = columns.all();
        if (time != null) {
            wanted.add(time);
        }
        var rows = CsvFile.rows(csv, wanted);
        if (time != null) {
            rows.sort(Comparator.comparing(row -> row.getField(time)));
        }
        var orders = new ArrayList<Order>();
        for (var row : rows) {
            var text = row.getField(columns.text()).strip();
            var unit = row.getField(columns.label()).strip();
            if (!text.isEmpty() && !unit.isEmpty()) {
                var given = columns.given().stream()
                        .filter(column -> !row.getField(column).isBlank())
                        .map(column -> column + "=" + row.getField(column).strip())
                        .toList();
                orders.add(new Order(text, given, unit));
            }
        }
        return orders;
    }
}
