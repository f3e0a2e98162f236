package io.huiyin.agentassist.dispatch;

import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.Prediction;
import io.huiyin.routermodel.RouterModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the router's prediction into words and checks it against the units of today. */
@Component
class CatalogueDispatcher implements Dispatcher {

    private static final int CANDIDATES = 5;

    private final RouterModel router;
    private final Units units;

    CatalogueDispatcher(RouterModel router, Units units) {
        this.router = router;
        this.units = units;
    }

    @Override
    public DispatchAdvice advise(String demand, @Nullable String matter, @Nullable String area) {
        if (demand.isBlank()) {
            return new DispatchAdvice(List.of(), false, "");
        }
        var prediction = router.predict(new Demand(demand, matter, area));
        var candidates = prediction.scores().stream()
                .map(this::candidate)
                .flatMap(Optional::stream)
                .limit(CANDIDATES)
                .toList();
        var provenance = prediction.provenance();
        // a first choice that is gone or may not lead leaves no certainty to the second
        boolean first = !candidates.isEmpty()
                && candidates
                        .getFirst()
                        .unit()
                        .equals(prediction.scores().getFirst().unit());
        return new DispatchAdvice(
                candidates, prediction.certain() && first, provenance.model() + "@" + provenance.version());
    }

    private Optional<Candidate> candidate(Prediction.Score score) {
        return units.inForce(score.unit())
                .filter(Unit::mayLead)
                .map(unit -> new Candidate(
                        unit.code(), unit.name(), score.score(), score.matter(), score.clause(), score.why()));
    }
}
