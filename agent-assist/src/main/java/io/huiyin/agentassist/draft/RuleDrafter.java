package io.huiyin.agentassist.draft;

import io.huiyin.agentassist.injection.MachineTalk;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.unit.Matter;
import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.Prediction;
import io.huiyin.routermodel.RouterModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the ticket by rules over the citizen's own sentences; everything in it was said by them. */
final class RuleDrafter implements Drafter {

    /** Below this likeness a matter would mislead more often than it helps. */
    private static final double MATTER_FROM = 0.3;

    private static final String CONSULTATION = "consultation";

    private final RouterModel router;
    private final Map<String, Matter> matters;
    private final KindRules kinds;
    private final PlaceFinder places;
    private final TimeFinder times;
    private final ContactFinder contacts = new ContactFinder();
    private final Summary summary = new Summary();
    private final Urgency urgency = new Urgency();

    RuleDrafter(RouterModel router, List<Matter> matters, KindRules kinds, PlaceFinder places, TimeFinder times) {
        this.router = router;
        this.matters = matters.stream().collect(Collectors.toUnmodifiableMap(Matter::code, m -> m));
        this.kinds = kinds;
        this.places = places;
        this.times = times;
    }

    @Override
    public TicketDraft draft(List<Said> conversation) {
        var sentences = conversation.stream()
                .filter(said -> said.speaker() == Speaker.CITIZEN)
                .map(Said::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (sentences.isEmpty()) {
            return TicketDraft.EMPTY;
        }
        // nobody sets a field by telling the machine to
        var all = String.join("。", sentences);
        var text = MachineTalk.demand(all);
        var place = places.find(text);
        var area = place.map(PlaceFinder.Place::area).orElse(null);
        var matter = matter(text, area).map(matters::get);
        var kind = kinds.kind(text).orElse(null);
        return new TicketDraft(
                kind,
                matter.map(Matter::code).orElse(null),
                summary.title(
                        place.map(PlaceFinder.Place::text).orElse(null),
                        matter.map(Matter::name).orElse(null),
                        sentences),
                summary.content(sentences),
                place.map(PlaceFinder.Place::text).orElse(null),
                area,
                times.find(text).orElse(null),
                contacts.phone(text).orElse(null),
                contacts.name(text).orElse(null),
                contacts.secret(text),
                urgency.urgent(
                        MachineTalk.without(all), matter.map(Matter::words).orElse(List.of()), this::asks));
    }

    private boolean asks(String sentence) {
        return kinds.kind(sentence).filter(CONSULTATION::equals).isPresent();
    }

    private Optional<String> matter(String text, @Nullable String area) {
        return router.predict(new Demand(text, null, area)).scores().stream()
                .findFirst()
                .filter(best -> best.score() >= MATTER_FROM)
                .map(Prediction.Score::matter);
    }
}
