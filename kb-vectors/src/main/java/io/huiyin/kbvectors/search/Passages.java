package io.huiyin.kbvectors.search;

import io.huiyin.core.assist.Embedder;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import java.util.ArrayList;
import java.util.List;

/** The texts by which entries are found: title, each question, answer. */
final class Passages {

    static List<Passage> of(List<KnowledgeEntry> all, Embedder embedder) {
        var passages = new ArrayList<Passage>();
        for (var entry : all) {
            var texts = new ArrayList<String>();
            texts.add(entry.title());
            texts.addAll(entry.questions());
            var vectors = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                passages.add(passage(
                        entry, i == 0 ? Passage.Source.TITLE : Passage.Source.QUESTION, texts.get(i), vectors.get(i)));
            }
            // an answer is found by its words; by meaning its title stands for it: measured as good, in half the time
            passages.add(passage(entry, Passage.Source.ANSWER, entry.text(), vectors.getFirst()));
        }
        return passages;
    }

    private static Passage passage(KnowledgeEntry entry, Passage.Source source, String text, float[] vector) {
        return new Passage(entry.id(), source, text, vector, entry.from(), entry.until());
    }

    private Passages() {}
}
