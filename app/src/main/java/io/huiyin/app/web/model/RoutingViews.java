package io.huiyin.app.web.model;

import io.huiyin.core.model.ModelVersion;
import io.huiyin.routermodel.learning.RoutingReport;
import io.huiyin.routermodel.versions.RoutingLabels.Label;
import io.huiyin.routermodel.versions.Shadow;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routers as the evaluator sees them. */
final class RoutingViews {

    private static final int LONG = 1000;

    /**
     * @param number null when the catalogue alone was to route from then on
     * @param name how the person is called; null for the machine and for an account that is gone
     */
    record RoutingDecisionView(
            @Nullable Integer number,
            Instant at,
            String by,
            @Nullable String name,
            String reason) {}

    /**
     * What a version was found to be worth; null where there was nothing to measure by.
     *
     * @param top1 share right at the first place, 0…1, on orders newer than any that it knew; {@code top3}: among three
     * @param plainTop1 of the plain classifier on the same orders
     * @param ece expected calibration error, 0…1
     * @param certainFrom probability from which a ticket needs no person's choice
     * @param beside share right on orders that no version knows; {@code besideBefore}: of the version in force then
     * @param besideP how likely that difference would be by chance, 0…1
     */
    record RoutingFigures(
            @Nullable Double top1,
            @Nullable Double top3,
            @Nullable Double plainTop1,
            @Nullable Double ece,
            @Nullable Double certainFrom,
            @Nullable Double beside,
            @Nullable Double besideBefore,
            @Nullable Double besideP) {}

    /**
     * @param tickets settled ones it was learnt from; {@code past}: orders of the time before; null until that is known
     * @param labelled how many of them a person has labelled
     * @param gone orders left out, whose unit takes none any more
     * @param progress hundredths, while it is being learnt
     * @param kept false for one whose content is given up: it cannot take force
     */
    record RoutingVersionView(
            int number,
            ModelVersion.State state,
            Instant askedAt,
            String askedBy,
            @Nullable String askedByName,
            @Nullable String reason,
            @Nullable Integer tickets,
            @Nullable Integer past,
            @Nullable Integer labelled,
            @Nullable Integer gone,
            @Nullable Integer units,
            RoutingFigures figures,
            @Nullable String sha256,
            int bytes,
            int progress,
            boolean kept) {}

    /**
     * @param inForce number of the version; null while the catalogue alone routes
     * @param known orders that one could be learnt from today, {@code past} of them of the time before
     * @param least below so many none is learnt
     * @param shadow how a version does that is tried beside the one in force; null while none is
     * @param decisions the newest first
     */
    record RoutingView(
            List<RoutingVersionView> versions,
            @Nullable Integer inForce,
            int known,
            int past,
            int least,
            Shadow.@Nullable Result shadow,
            List<RoutingDecisionView> decisions) {}

    /**
     * @param names of the units in it, by code
     * @param labels what people said of the orders in it, by source
     */
    record RoutingReportView(RoutingReport report, Map<String, String> names, Map<String, Label> labels) {}

    /** @param text without who asked; empty when it is no longer there */
    record RoutingOrderText(String text) {}

    /** @param unit code; null when nothing can be learnt from the order */
    record RoutingLabelForm(@Nullable String unit) {}

    /** @param number null when the catalogue alone shall route */
    record RoutingForce(
            @Nullable Integer number,

            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    /** @param number null when none shall be tried */
    record RoutingShadow(@Nullable Integer number) {}

    /** @param added orders that were not there yet */
    record PastOrdersTaken(int added) {}

    private RoutingViews() {}
}
