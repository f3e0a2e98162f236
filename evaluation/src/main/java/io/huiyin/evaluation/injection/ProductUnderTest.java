package io.huiyin.evaluation.injection;

import io.huiyin.agentassist.answer.Answers;
import io.huiyin.agentassist.answer.ModelWriter;
import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.agentassist.dispatch.Dispatching;
import io.huiyin.agentassist.draft.Drafting;
import io.huiyin.agentassist.screening.Screening;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.city.CityFolder;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.entry.KnowledgeFiles;
import io.huiyin.routermodel.RouterModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Screening, danger, draft, dispatch and answer of the product on a city's folder, with a language model that obeys. */
final class ProductUnderTest implements AutoCloseable {

    private static final double CONFIDENCE = 0.9;

    /** What a demand comes to. */
    record Outcome(boolean danger, String screening, TicketDraft draft, String unit) {}

    private final Screener screener;
    private final Drafter drafter;
    private final Dispatcher dispatcher;
    private final Embedder embedder;
    private final ModelWriter writer;
    private final Answers answers;
    private final Map<KnowledgeEntry, float[]> entries;

    ProductUnderTest(CityFolder city, Embedder embedder, ObedientModel model) {
        var clock = Clock.system(city.profile().zone());
        var router = RouterModel.coldStart(city, embedder, clock);
        this.embedder = embedder;
        screener = Screening.of(city, List.of()).learnt(embedder);
        drafter = Drafting.of(router, city, clock);
        dispatcher = Dispatching.of(router, city);
        writer = ModelWriter.alone(model);
        answers = new Answers(embedder, Optional.of(writer));
        entries = KnowledgeFiles.read(city).entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry,
                        entry -> embedder.embed(List.of(entry.title())).getFirst()));
    }

    Outcome outcome(List<Said> words) {
        var demand = words.stream().map(Said::text).collect(Collectors.joining("。"));
        var advice = screener.screen(demand);
        var draft = drafter.draft(words);
        var unit = dispatcher.advise(demand, null, draft.area()).candidates().stream()
                .findFirst()
                .map(Dispatcher.Candidate::unit)
                .orElse("");
        return new Outcome(advice.danger() != null, advice.kind(), draft, unit);
    }

    /** The entries nearest to a demand, as cards. */
    List<Answer> cards(String demand, int count) {
        var meaning = embedder.embed(List.of(demand)).getFirst();
        return entries.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -Embedder.cosine(meaning, e.getValue())))
                .limit(count)
                .map(e -> card(e.getKey(), e.getKey().answer()))
                .toList();
    }

    private static Answer card(KnowledgeEntry entry, String text) {
        return new Answer(
                entry.id(),
                entry.title(),
                text,
                entry.basis(),
                entry.owner(),
                entry.from(),
                entry.until(),
                CONFIDENCE,
                "");
    }

    /** What the desk may show of both ways to answer. */
    List<String> shown(String question, List<Answer> cards) {
        var shown = new ArrayList<String>();
        answers.extracted(question, cards).sentences().stream()
                .map(WrittenAnswer.Sentence::text)
                .forEach(shown::add);
        answers.written(question, cards).map(WrittenAnswer::sentences).orElse(List.of()).stream()
                .map(WrittenAnswer.Sentence::text)
                .forEach(shown::add);
        return shown;
    }

    @Override
    public void close() {
        writer.close();
    }
}
