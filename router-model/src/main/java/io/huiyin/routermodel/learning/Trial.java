package io.huiyin.routermodel.learning;

import io.huiyin.routermodel.learning.RoutingReport.Beside;
import io.huiyin.routermodel.learning.RoutingReport.Bin;
import io.huiyin.routermodel.learning.RoutingReport.Confusion;
import io.huiyin.routermodel.learning.RoutingReport.Covered;
import io.huiyin.routermodel.learning.RoutingReport.OfUnit;
import io.huiyin.routermodel.learning.RoutingReport.RouterFigures;
import io.huiyin.routermodel.learning.RoutingReport.Surprise;
import io.huiyin.routermodel.learnt.LearntRouter;
import io.huiyin.routermodel.learnt.LearntRouter.Choice;
import io.huiyin.routermodel.learnt.Order;
import io.huiyin.routermodel.learnt.RoutingScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Learns a router from orders, and finds out what it is worth. */
final class Trial {

    /** The newest fifth is what it is tried on first. */
    private static final double OLDER = 0.8;

    private static final int BINS = 10;
    private static final int MOST = 100;
    private static final int SOURCES = 20;
    /** Sure enough to be a surprise when the order went elsewhere. */
    private static final double SURE = 0.8;

    private static final double[] FROM =
            IntStream.rangeClosed(0, 19).mapToDouble(n -> n * 0.05).toArray();

    /** @param router learnt from all but those kept out */
    record Result(LearntRouter router, RoutingReport report) {}

    private record Answer(KnownOrder order, Choice first) {
        boolean right() {
            return first.unit().equals(order.unit());
        }
    }

    /** A router in force, to be compared with. */
    record Former(int number, LearntRouter router) {}

    private Trial() {}

    /**
     * @param orders of at least two units
     * @param progress told how many hundredths are done
     */
    static Result of(List<KnownOrder> orders, @Nullable Former former, IntConsumer progress) {
        var inOrder = orders.stream()
                .sorted(Comparator.comparing(KnownOrder::filedAt).thenComparing(KnownOrder::source))
                .toList();
        int older = (int) (OLDER * inOrder.size());
        var known = inOrder.subList(0, older);
        var beginnings = known.stream().map(KnownOrder::beginning).collect(Collectors.toSet());
        var newer = inOrder.subList(older, inOrder.size()).stream()
                .filter(order -> !beginnings.contains(order.beginning()))
                .toList();
        var tried = LearntRouter.learn(orders(known), percent -> progress.accept(percent * 45 / 100));
        var router = LearntRouter.learn(
                orders(inOrder.stream().filter(order -> !order.keptOut()).toList()),
                percent -> progress.accept(45 + percent * 50 / 100));
        var report = report(tried, known, newer, former == null ? null : beside(router, former, inOrder));
        progress.accept(100);
        return new Result(router, report);
    }

    private static List<Order> orders(List<KnownOrder> orders) {
        return orders.stream().map(KnownOrder::order).toList();
    }

    private static Beside beside(LearntRouter router, Former former, List<KnownOrder> all) {
        var now = new RoutingScore();
        var before = new RoutingScore();
        var keptOut = all.stream().filter(KnownOrder::keptOut).toList();
        for (var order : keptOut) {
            now.add(order.unit(), router.predict(order.text(), List.of()));
            before.add(order.unit(), former.router().predict(order.text(), List.of()));
        }
        return keptOut.isEmpty()
                ? new Beside(former.number(), 0, 0, 0, 1)
                : new Beside(former.number(), keptOut.size(), now.top(1), before.top(1), now.pValue(before));
    }

    private static RoutingReport report(
            LearntRouter router, List<KnownOrder> known, List<KnownOrder> newer, @Nullable Beside beside) {
        var counts = new HashMap<String, Integer>();
        known.forEach(order -> counts.merge(order.unit(), 1, Integer::sum));
        var score = new RoutingScore();
        var plain = new RoutingScore();
        var answers = new ArrayList<Answer>();
        for (var order : newer) {
            var choices = router.predict(order.text(), List.of());
            score.add(order.unit(), choices);
            plain.add(order.unit(), router.plain(order.text(), List.of()));
            answers.add(new Answer(order, choices.getFirst()));
        }
        return new RoutingReport(
                known.size(),
                newer.size(),
                figures(score, counts),
                figures(plain, counts),
                newer.isEmpty() ? 1 : score.pValue(plain),
                coverage(answers),
                bins(answers),
                units(answers),
                confusions(answers),
                answers.stream()
                        .filter(answer -> !answer.right() && answer.first().probability() >= SURE)
                        .sorted(Comparator.comparingDouble(
                                (Answer answer) -> -answer.first().probability()))
                        .limit(MOST)
                        .map(answer -> new Surprise(
                                answer.order().source(),
                                answer.order().unit(),
                                answer.first().unit(),
                                answer.first().probability()))
                        .toList(),
                beside);
    }

    private static RouterFigures figures(RoutingScore score, Map<String, Integer> counts) {
        return score.rows() == 0
                ? new RouterFigures(0, 0, 0, 0, 0)
                : new RouterFigures(score.top(1), score.top(3), score.top(5), score.macroF1(counts), score.ece());
    }

    private static List<Covered> coverage(List<Answer> answers) {
        var curve = new ArrayList<Covered>();
        for (double from : FROM) {
            var sure = answers.stream()
                    .filter(answer -> answer.first().probability() >= from)
                    .toList();
            if (!sure.isEmpty()) {
                long right = sure.stream().filter(Answer::right).count();
                curve.add(new Covered(from, (double) sure.size() / answers.size(), (double) right / sure.size()));
            }
        }
        return curve;
    }

    private static List<Bin> bins(List<Answer> answers) {
        var bins = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> Math.min((int) (answer.first().probability() * BINS), BINS - 1)));
        return bins.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(bin -> new Bin(
                        bin.getValue().stream()
                                .mapToDouble(answer -> answer.first().probability())
                                .average()
                                .orElse(0),
                        (double) bin.getValue().stream().filter(Answer::right).count()
                                / bin.getValue().size(),
                        bin.getValue().size()))
                .toList();
    }

    private static List<OfUnit> units(List<Answer> answers) {
        var orders = new HashMap<String, Integer>();
        var said = new HashMap<String, Integer>();
        var right = new HashMap<String, Integer>();
        for (var answer : answers) {
            orders.merge(answer.order().unit(), 1, Integer::sum);
            said.merge(answer.first().unit(), 1, Integer::sum);
            right.merge(answer.order().unit(), answer.right() ? 1 : 0, Integer::sum);
        }
        return orders.keySet().stream()
                .map(unit -> new OfUnit(
                        unit, orders.getOrDefault(unit, 0), said.getOrDefault(unit, 0), right.getOrDefault(unit, 0)))
                .sorted(Comparator.comparingInt(OfUnit::orders).reversed().thenComparing(OfUnit::unit))
                .toList();
    }

    private static List<Confusion> confusions(List<Answer> answers) {
        record Pair(String unit, String said) {}
        return answers.stream()
                .filter(answer -> !answer.right())
                .collect(Collectors.groupingBy(
                        answer -> new Pair(answer.order().unit(), answer.first().unit()),
                        Collectors.mapping(answer -> answer.order().source(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> new Confusion(
                        one.getKey().unit(),
                        one.getKey().said(),
                        one.getValue().size(),
                        one.getValue().stream().limit(SOURCES).toList()))
                .sorted(Comparator.comparingInt(Confusion::orders)
                        .reversed()
                        .thenComparing(Confusion::unit)
                        .thenComparing(Confusion::said))
                .limit(MOST)
                .toList();
    }
}
