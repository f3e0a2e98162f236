package io.huiyin.routermodel;

import io.huiyin.core.text.Masking;
import io.huiyin.core.unit.Unit;
import io.huiyin.routermodel.Prediction.Provenance;
import io.huiyin.routermodel.Prediction.Score;
import io.huiyin.routermodel.learnt.LearntRouter.Choice;
import io.huiyin.routermodel.versions.CityRouter.InForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the city's orders teach, within what its catalogue allows. Units that take no orders today, or answer for another place,
 * never come; a matter that was settled names its unit; where no router is in force the catalogue speaks alone.
 */
final class CityRouterModel implements RouterModel {

    private static final String MODEL = "learnt";
    private static final int CANDIDATES = 5;

    private final RouterModel byCatalogue;
    private final Supplier<Catalogue> catalogue;
    private final Supplier<Optional<InForce>> learnt;

    CityRouterModel(RouterModel byCatalogue, Supplier<Catalogue> catalogue, Supplier<Optional<InForce>> learnt) {
        this.byCatalogue = byCatalogue;
        this.catalogue = catalogue;
        this.learnt = learnt;
    }

    @Override
    public Prediction predict(Demand demand) {
        var first = byCatalogue.predict(demand);
        return learnt.get().map(router -> together(demand, first, router)).orElse(first);
    }

    private Prediction together(Demand demand, Prediction first, InForce learnt) {
        // as the orders were learnt
        var text = Masking.without(demand.text());
        var allowed =
                catalogue.get().leaders(demand.area()).stream().map(Unit::code).collect(Collectors.toSet());
        var choices = learnt.router().predict(text, List.of()).stream()
                .filter(choice -> allowed.contains(choice.unit()))
                .toList();
        if (choices.isEmpty()) {
            return first;
        }
        var scores = new LinkedHashMap<String, Score>();
        var settled = settled(demand, first);
        if (settled != null) {
            scores.put(settled.unit(), settled);
        }
        for (var choice : choices) {
            scores.putIfAbsent(choice.unit(), score(choice, text, first, learnt));
        }
        for (var score : first.scores()) {
            // a likeness is no probability: what only the catalogue thinks of comes last
            scores.putIfAbsent(score.unit(), new Score(score.unit(), 0, score.matter(), score.clause(), score.why()));
        }
        var best = choices.getFirst();
        boolean agreed = settled == null || settled.unit().equals(best.unit());
        var version = learnt.number() + "+" + first.provenance().version();
        return new Prediction(
                new ArrayList<>(scores.values()).subList(0, Math.min(CANDIDATES, scores.size())),
                settled == null,
                agreed && best.probability() >= learnt.certainFrom(),
                new Provenance(MODEL, version));
    }

    /** The unit that the catalogue names for the matter that was settled; null when none was, or it names none. */
    private static @Nullable Score settled(Demand demand, Prediction first) {
        return demand.matter() == null
                ? null
                : first.scores().stream()
                        .filter(score -> demand.matter().equals(score.matter()))
                        .findFirst()
                        .orElse(null);
    }

    private static Score score(Choice choice, String text, Prediction first, InForce learnt) {
        var words = learnt.router().words(text, choice.unit());
        var why = (words.isEmpty() ? "" : "说到“" + String.join("”“", words) + "”，") + "与该单位办过的工单相近";
        return first.scores().stream()
                .filter(score -> score.unit().equals(choice.unit()))
                .findFirst()
                .map(same -> new Score(choice.unit(), choice.probability(), same.matter(), same.clause(), why))
                .orElse(new Score(choice.unit(), choice.probability(), null, "", why));
    }
}
