package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityFolder;
import io.huiyin.kbvectors.entry.EntryRevision.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the city's files into the store at each start. They are the seed: what a person has published or withdrawn since
 * is that person's, and the file no longer touches it.
 */
@Component
class CityKnowledge {

    /** the file's hand in the history */
    static final String SYSTEM = "system";

    static final String ORIGIN = "city-file";

    private static final Logger LOG = LoggerFactory.getLogger(CityKnowledge.class);

    private record Seed(EntryKind kind, EntryText text) {}

    /** @param kept entries that the file would change or take away, were they not a person's by now */
    record Outcome(int changed, List<String> kept) {}

    private final CityFolder city;
    private final SeedRows seeds;
    private final EntryRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    CityKnowledge(
            CityFolder city,
            SeedRows seeds,
            EntryRows rows,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.city = city;
        this.seeds = seeds;
        this.rows = rows;
        this.events = events;
        this.transactions = transactions;
    }

    /** @throws io.huiyin.core.city.CityFolderException if the files cannot be used: the start ends with its message */
    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void bringIn() {
        var files = KnowledgeFiles.read(city);
        var outcome = bringIn(files.entries(), files.templates());
        LOG.info(
                "knowledge of the city: {} entries, {} rows changed",
                files.entries().size(),
                outcome.changed());
        if (!outcome.kept().isEmpty()) {
            LOG.warn(
                    "{} entries differ from the city's files and stay as people edited them in the console: {}",
                    outcome.kept().size(),
                    String.join(", ", outcome.kept()));
        }
    }

    /** Makes what nobody has edited the same as the files. Writes only what differs. */
    Outcome bringIn(List<KnowledgeEntry> entries, List<AnswerTemplate> templates) {
        return transactions.execute(status -> {
            var wanted = new HashMap<String, Seed>();
            entries.forEach(one -> wanted.put(one.id(), new Seed(kind(one), EntryText.of(one))));
            templates.forEach(one ->
                    wanted.put(KnowledgeEntries.TEMPLATE + one.id(), new Seed(EntryKind.TEMPLATE, EntryText.of(one))));
            var outcome = bringIn(wanted);
            if (outcome.changed() > 0) {
                events.publishEvent(new KnowledgeChanged(outcome.changed()));
            }
            return outcome;
        });
    }

    private Outcome bringIn(Map<String, Seed> wanted) {
        var kept = new ArrayList<String>();
        int changed = 0;
        for (var stored : seeds.all()) {
            var seed = wanted.remove(stored.id());
            var hash = seed == null ? "" : ContentHash.of(seed.text());
            if (hash.equals(stored.inForce())) {
                continue;
            }
            if (stored.kept()) {
                // what did not come from the file is none of its business
                if (stored.fromFile() || seed != null) {
                    kept.add(stored.id());
                }
            } else if (seed != null) {
                write(stored, seed);
                changed++;
            } else if (!stored.inForce().isEmpty()) {
                rows.decided(stored.id(), stored.inForceNumber(), State.WITHDRAWN, SYSTEM, "城市文件中已删去");
                rows.step(stored.id(), stored.inForceNumber(), "goneFromFile", SYSTEM, "");
                changed++;
            }
        }
        for (var fresh : wanted.entrySet()) {
            rows.insertItem(fresh.getKey(), fresh.getValue().kind(), ORIGIN, false);
            write(new SeedRows.Stored(fresh.getKey(), false, true, 0, 0, ""), fresh.getValue());
            changed++;
        }
        return new Outcome(changed, List.copyOf(kept));
    }

    private void write(SeedRows.Stored stored, Seed seed) {
        rows.replaced(stored.id());
        int number = stored.number() + 1;
        rows.insert(stored.id(), number, State.IN_FORCE, seed.text(), "", SYSTEM);
        rows.decided(stored.id(), number, State.IN_FORCE, SYSTEM, "");
        rows.step(stored.id(), number, "fromFile", SYSTEM, "");
    }

    private static EntryKind kind(KnowledgeEntry entry) {
        return entry.scene() != null
                ? EntryKind.SCENE
                : entry.disruption() != null ? EntryKind.NOTICE : EntryKind.ANSWER;
    }
}
