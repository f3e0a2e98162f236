package io.huiyin.agentassist.draft;

import io.huiyin.agentassist.injection.MachineTalk;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.unit.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a ticket says with what was said in its call, before it is filed. It only points out: whoever writes the
 * ticket decides. Of a call with several tickets, what one of them says need not be said by the others.
 */
public final class Consistency {

    private static final String CONSULTATION = "consultation";

    /** Told apart by urgency alone, which is compared by itself. */
    private static final List<String> REPAIRS = List.of("repair", "urgentRepair");

    /** From here on the words name a kind ("我要投诉") and are no mere colour of speech. */
    private static final double NAMES_KIND = 4;

    /** By so much the words must speak more for their kind than for the ticket's. */
    private static final double CLEARLY = 2;

    /** Of a demand's pairs of characters: below this no ticket mentions it. */
    private static final double MENTIONED_FROM = 0.5;

    /** Shorter ones are fillers. */
    private static final int SHORTEST_CLAUSE = 4;

    private static final int LONGEST_QUOTE = 60;

    private static final Pattern SENTENCES = Pattern.compile("[。？！；?!;\\n]+");

    private static final Pattern CLAUSES = Pattern.compile("[，,、\\s]+");

    /** The number of somebody whom the demand is about is not the citizen's own. */
    private static final Pattern OTHERS_NUMBER = Pattern.compile(
            "(他|她|对方|店|公司|司机|老板|骗子|商家|物业|房东|中介|快递|客服|维修|师傅|单位|单元门|广告).{0,8}(电话|号码|手机)|(打|拨)(了|过).{0,6}\\d|(收到|接到|骚扰)");

    private final KindRules kinds;
    private final PlaceFinder places;
    private final SecondDemand demands;
    private final Screener screener;
    private final Map<String, Matter> matters;
    private final ContactFinder contacts = new ContactFinder();
    private final Urgency urgency = new Urgency();

    Consistency(KindRules kinds, PlaceFinder places, SecondDemand demands, Screener screener, List<Matter> matters) {
        this.kinds = kinds;
        this.places = places;
        this.demands = demands;
        this.screener = screener;
        this.matters = matters.stream().collect(Collectors.toUnmodifiableMap(Matter::code, m -> m));
    }

    /**
     * @param ticket as its author would file it, checked by nobody
     * @param others what else has been or will be filed from the call
     * @return the gravest first
     */
    public List<Finding> compare(NewTicket ticket, List<NewTicket> others, List<Said> conversation) {
        var utterances = conversation.stream()
                .filter(said ->
                        said.speaker() == Speaker.CITIZEN && !said.text().isBlank())
                .map(Said::text)
                .toList();
        if (utterances.isEmpty()) {
            return List.of();
        }
        // danger is looked for in everything that was said, the rest in what was said to people
        var all = String.join("。", utterances);
        var demand = MachineTalk.demand(all);
        var sentences = sentences(demand);
        var tickets = Stream.concat(Stream.of(ticket), others.stream()).toList();
        var everything = conversation.stream().map(Said::text).collect(Collectors.joining("。"));
        return Stream.of(
                        urgent(tickets, MachineTalk.without(all)),
                        ticket.secret() ? none() : mark(Finding.What.SECRET, first(sentences, contacts::secret)),
                        kind(ticket, tickets, demand, sentences),
                        place(ticket, others, demand, sentences, everything),
                        phone(ticket, sentences),
                        demands.unmentioned(sentences, text -> mentioned(text, tickets))
                                .map(said -> new Finding(Finding.What.DEMAND, quote(said), "", said, null)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> none() {
        return Optional.empty();
    }

    private static Optional<Finding> mark(Finding.What what, Optional<String> sentence) {
        return sentence.map(said -> new Finding(what, quote(said), "", "", null));
    }

    private Optional<Finding> urgent(List<NewTicket> tickets, String said) {
        if (tickets.stream().anyMatch(NewTicket::urgent)) {
            return Optional.empty();
        }
        var words = tickets.stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.matter()).stream())
                .flatMap(code -> Optional.ofNullable(matters.get(code)).stream())
                .flatMap(matter -> matter.words().stream())
                .toList();
        var sentences = sentences(said);
        var rule = first(sentences, sentence -> urgency.urgent(sentence, words, this::asks));
        if (rule.isPresent()) {
            return mark(Finding.What.URGENT, rule);
        }
        var danger = screener.screen(said).danger();
        return danger == null
                ? Optional.empty()
                : mark(
                        Finding.What.URGENT,
                        Optional.of(first(sentences, sentence -> sentence.contains(danger))
                                .orElse(danger)));
    }

    private boolean asks(String sentence) {
        return kinds.kind(sentence).filter(CONSULTATION::equals).isPresent();
    }

    private Optional<Finding> kind(NewTicket ticket, List<NewTicket> tickets, String demand, List<String> sentences) {
        var weights = kinds.weights(demand);
        double written = weights.getOrDefault(ticket.kind(), 0.0);
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= NAMES_KIND && best.getValue() >= written + CLEARLY)
                .map(Map.Entry::getKey)
                .filter(said -> tickets.stream().noneMatch(one -> alike(one.kind(), said)))
                .map(said ->
                        new Finding(Finding.What.KIND, quote(strongest(sentences, said)), ticket.kind(), said, null));
    }

    private static boolean alike(String kind, String other) {
        return kind.equals(other) || (REPAIRS.contains(kind) && REPAIRS.contains(other));
    }

    private String strongest(List<String> sentences, String kind) {
        var best = "";
        double most = 0;
        for (var sentence : sentences) {
            double weight = kinds.weights(sentence).getOrDefault(kind, 0.0);
            if (weight > most) {
                best = sentence;
                most = weight;
            }
        }
        return first(List.of(best), part -> kinds.weights(part).getOrDefault(kind, 0.0) >= NAMES_KIND)
                .orElse(best);
    }

    private Optional<Finding> place(
            NewTicket ticket, List<NewTicket> others, String demand, List<String> sentences, String everything) {
        var written = written(ticket.place());
        var found = places.find(demand).orElse(null);
        if (found == null
                || (written.isEmpty()
                        ? ticket.kind().equals(CONSULTATION)
                        : samePlace(written, found.text(), everything))
                || others.stream()
                        .map(other -> written(other.place()))
                        .anyMatch(other -> !other.isEmpty() && samePlace(other, found.text(), ""))) {
            return Optional.empty();
        }
        var quote = first(
                        sentences,
                        sentence -> places.find(sentence)
                                .filter(place -> place.text().equals(found.text()))
                                .isPresent())
                .or(() -> first(sentences, sentence -> places.find(sentence).isPresent()))
                .orElse(found.text());
        return Optional.of(new Finding(Finding.What.PLACE, quote(quote), written, found.text(), found.area()));
    }

    private Optional<Finding> phone(NewTicket ticket, List<String> sentences) {
        Finding last = null;
        for (var sentence : sentences) {
            var number = contacts.phone(sentence).orElse(null);
            if (number == null) {
                continue;
            }
            if (number.equals(ticket.phone())) {
                return Optional.empty();
            }
            if (!OTHERS_NUMBER.matcher(sentence).find()) {
                last = new Finding(Finding.What.PHONE, quote(sentence), ticket.phone(), number, null);
            }
        }
        return Optional.ofNullable(last);
    }

    /** Any clause of it, its place left aside: that has a field of its own. */
    private boolean mentioned(String said, List<NewTicket> tickets) {
        var place = places.find(said).map(PlaceFinder.Place::text).orElse("");
        var matter = place.isEmpty() ? said : said.replace(place, "");
        return CLAUSES.splitAsStream(matter)
                .filter(clause -> clause.length() >= SHORTEST_CLAUSE)
                .anyMatch(clause -> tickets.stream()
                        .anyMatch(ticket ->
                                PlaceLikeness.share(clause, ticket.title() + ticket.content()) >= MENTIONED_FROM));
    }

    private boolean samePlace(String written, String said, String all) {
        return PlaceLikeness.same(written, said, all)
                // without the district and street before it
                || places.find(written)
                        .filter(place -> PlaceLikeness.same(place.text(), said, all))
                        .isPresent();
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> sentences(String text) {
        var found = new ArrayList<String>();
        for (var sentence : SENTENCES.split(text)) {
            if (!sentence.isBlank()) {
                found.add(sentence.strip());
            }
        }
        return found;
    }

    /** The first sentence that is such, or the clause of it that already is. */
    private static Optional<String> first(List<String> sentences, Predicate<String> such) {
        return sentences.stream()
                .filter(such)
                .findFirst()
                .map(sentence -> CLAUSES.splitAsStream(sentence)
                        .filter(clause -> !clause.isEmpty() && such.test(clause))
                        .findFirst()
                        .orElse(sentence));
    }

    private static String quote(String sentence) {
        return sentence.length() <= LONGEST_QUOTE ? sentence : sentence.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
