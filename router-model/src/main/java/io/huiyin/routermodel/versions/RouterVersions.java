package io.huiyin.routermodel.versions;

import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.routermodel.learning.Learning;
import io.huiyin.routermodel.learning.RoutingReport;
import io.huiyin.routermodel.learnt.LearntRouter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Routers learnt from the city's own orders: asked for, learnt in a process aside, measured, kept as versions. One takes force
 * by a person's decision only.
 */
@Service
public class RouterVersions {

    /** Of how many of what a router was made. */
    public static final String TICKETS = "tickets";

    public static final String PAST = "past";
    public static final String LABELLED = "labelled";
    /** Left out: their unit takes no orders any more. */
    public static final String GONE = "gone";

    public static final String UNITS = "units";

    /** Share right at the first place, and among three, on orders newer than any that it knew; {@link RoutingReport}. */
    public static final String TOP1 = "top1";

    public static final String TOP3 = "top3";
    public static final String ECE = "ece";
    /** Of the classifier that everybody has, on the same orders. */
    public static final String PLAIN_TOP1 = "plainTop1";

    /** Share right at the first place on orders that no version knows. */
    public static final String BESIDE = "beside";
    /** Of the version in force then, on the same orders. */
    public static final String BESIDE_BEFORE = "besideBefore";

    public static final String BESIDE_P = "besideP";

    /** From this probability on a router stands by its first unit: {@link #RIGHT} of those were right. */
    public static final String CERTAIN_FROM = "certainFrom";

    /** Below that nothing can be measured. */
    public static final int LEAST = 200;

    /** Of what is dispatched without a person's choice: a wrong unit costs a citizen days. */
    private static final double RIGHT = 0.95;

    /** Whatever was measured, nothing goes by itself that is not likelier than all else. */
    private static final double LIKELY = 0.5;

    /** Fewer say nothing about a share. */
    private static final int ENOUGH = 30;

    private static final Duration FRESH = Duration.ofDays(7).minusHours(1);

    private static final Logger log = LoggerFactory.getLogger(RouterVersions.class);

    private final ModelVersions versions;
    private final KnownOrders orders;
    private final Clock clock;

    RouterVersions(ModelVersions versions, KnownOrders orders, Clock clock) {
        this.versions = versions;
        this.orders = orders;
        this.clock = clock;
    }

    /** Orders that a router would be learnt from today. */
    public int known() {
        return orders.read().orders().size();
    }

    /**
     * Asks for a new version: it is made in the background.
     *
     * @throws ModelRefused while another one is being made, or with too few orders
     */
    public ModelVersion ask(String by) {
        var known = orders.read();
        if (known.orders().size() < LEAST || known.units() < 2) {
            throw new ModelRefused("已确定承办单位的工单只有 " + known.orders().size() + " 件、" + known.units() + " 个单位；至少需要 "
                    + LEAST + " 件、2 个单位，可先导入历史工单");
        }
        return versions.ask(ModelKind.ROUTING, by);
    }

    /** A city that has a router in force gets a fresh one to compare with once a week. */
    public void askWeekly() {
        var newest = versions.newest(ModelKind.ROUTING);
        if (versions.inForce(ModelKind.ROUTING).isPresent()
                && newest.getFirst().askedAt().isBefore(clock.instant().minus(FRESH))) {
            try {
                ask(ModelVersions.SYSTEM);
            } catch (ModelRefused e) {
                log.debug("another node, or a person, was quicker", e);
            }
        }
    }

    /** Learns, measures and keeps a version that was asked for. A failure is kept, too; whoever calls need not mind. */
    public void make(int number) {
        if (versions.find(ModelKind.ROUTING, number)
                .filter(version -> version.state().atWork())
                .isEmpty()) {
            return;
        }
        try {
            versions.reached(ModelKind.ROUTING, number, State.READING);
            var known = orders.read();
            var before = inForce();
            versions.reached(ModelKind.ROUTING, number, State.COUNTING);
            var made = Learning.learn(
                    known.orders(),
                    before,
                    before == null ? null : versions.content(ModelKind.ROUTING, before),
                    done -> versions.progress(ModelKind.ROUTING, number, done));
            made.ifPresent(one -> keep(number, known, one));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            versions.failed(ModelKind.ROUTING, number, "系统停止时中断，请重新学习");
        } catch (IOException | RuntimeException e) {
            log.warn("the router was not learnt", e);
            versions.failed(ModelKind.ROUTING, number, "学习没有完成：" + e.getMessage());
        }
    }

    private @Nullable Integer inForce() {
        var decision = versions.inForce(ModelKind.ROUTING);
        return decision.isPresent() ? decision.get().number() : null;
    }

    private void keep(int number, KnownOrders.Read known, Learning.Made made) {
        var from = new LinkedHashMap<String, Integer>();
        from.put(TICKETS, known.fromTickets());
        from.put(PAST, known.orders().size() - known.fromTickets());
        from.put(LABELLED, known.labelled());
        from.put(GONE, known.gone());
        from.put(UNITS, known.units());
        versions.report(ModelKind.ROUTING, number, JsonMapper.shared().writeValueAsString(made.report()));
        versions.made(ModelKind.ROUTING, number, made.router(), from, figures(made.report()), null);
    }

    private static Map<String, Double> figures(RoutingReport report) {
        var figures = new LinkedHashMap<String, Double>();
        if (report.tried() > 0) {
            figures.put(TOP1, report.figures().top1());
            figures.put(TOP3, report.figures().top3());
            figures.put(ECE, report.figures().ece());
            figures.put(PLAIN_TOP1, report.plain().top1());
        }
        var beside = report.beside();
        if (beside != null && beside.tried() > 0) {
            figures.put(BESIDE, beside.top1());
            figures.put(BESIDE_BEFORE, beside.top1Before());
            figures.put(BESIDE_P, beside.pValue());
        }
        report.coverage().stream()
                .filter(one ->
                        one.from() >= LIKELY && one.right() >= RIGHT && one.coverage() * report.tried() >= ENOUGH)
                .findFirst()
                .ifPresent(one -> figures.put(CERTAIN_FROM, one.from()));
        return figures;
    }

    /** What was found in measuring; empty for a version that was not made. */
    public Optional<RoutingReport> report(int number) {
        return versions.report(ModelKind.ROUTING, number)
                .map(json -> JsonMapper.shared().readValue(json, RoutingReport.class));
    }

    /** A version that is being learnt is given up. @throws ModelRefused if it is not being learnt */
    public void cancel(int number, String by) {
        versions.cancel(ModelKind.ROUTING, number, by);
    }

    /**
     * A version takes force: the newest, or a former one again.
     *
     * @param number null to route by the catalogue alone
     * @throws ModelRefused if it is not whole or of another format
     * @throws io.huiyin.core.model.UnknownModel
     */
    public void takeForce(@Nullable Integer number, String reason, String by) {
        if (number != null) {
            try {
                LearntRouter.read(versions.content(ModelKind.ROUTING, number));
            } catch (IOException e) {
                throw new ModelRefused("第 " + number + " 版读不出来（" + e.getMessage() + "），不能启用；请重新学习");
            }
        }
        versions.decide(ModelKind.ROUTING, number, reason, by);
    }
}
