package io.huiyin.agentassist.dispatch;

import io.huiyin.agentassist.injection.MachineTalk;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.Prediction;
import io.huiyin.routermodel.RouterModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts the router's prediction into words and checks it against the units of today. */
@Component
class CatalogueDispatcher implements Dispatcher {

    private static final int CANDIDATES = 5;

    private final RouterModel router;
    private final Function<String, Optional<Unit>> unitInForce;

    @Autowired
    CatalogueDispatcher(RouterModel router, Units units) {
        this(router, units::inForce);
    }

    CatalogueDispatcher(RouterModel router, Function<String, Optional<Unit>> unitInForce) {
        this.router = router;
        this.unitInForce = unitInForce;
    }

    @Override
    public DispatchAdvice advise(String demand, @Nullable String matter, @Nullable String area) {
        var told = MachineTalk.demand(demand);
        if (told.isBlank()) {
            return new DispatchAdvice(List.of(), false, "");
        }
        var prediction = router.predict(new Demand(told, matter, area));
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
        return unitInForce
                .apply(score.unit())
                .filter(Unit::mayLead)
                .map(unit -> new Candidate(
                        unit.code(), unit.name(), score.score(), score.matter(), score.clause(), score.why()));
    }
}
