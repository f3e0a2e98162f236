package io.huiyin.evaluation.retrieval;

import io.huiyin.core.city.CityFolder;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.entry.KnowledgeFiles;
import io.huiyin.kbvectors.search.Passage;
import io.huiyin.kbvectors.search.Passage.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A knowledge base of any size in a city's own words: its matters and its entries' questions, told of each of its places
 * and times. The same each time. So many entries about so few matters lie closer together than a real city's.
 */
final class MadeEntries {

    /** @param answer is found by its words; its meaning is the title's, as in the product */
    record Made(String title, String question, String answer) {}

    static final LocalDate DAY = LocalDate.EPOCH;

    private static final int SEED = 12345;
    private static final List<String> TITLES =
            List.of("%s%s怎么处理", "关于%s%s的说明", "%s%s由谁负责", "%s%s多久能解决", "%s%s在哪里办理", "%s发生%s时怎么办", "%s%s的最新安排");
    private static final List<String> TIMES =
            List.of("", "昨天晚上", "今天早上", "这个星期", "最近", "上个月", "半夜", "周末", "下班时间", "一直", "国庆期间", "雨天");
    private static final List<String> SENTENCES =
            List.of("您好，我家住在%s，%s%s，%s", "喂，我想反映一下%s这边%s%s，请问%s", "%s%s%s，没有人管，%s", "我是%s的居民，%s%s，想问%s");

    private final List<String> places;
    private final List<String> matters;
    private final List<KnowledgeEntry> real;

    MadeEntries(CityFolder city) {
        places = city.profile().areas().stream()
                .flatMap(area -> Stream.concat(Stream.of(area.name()), area.words().stream()))
                .distinct()
                .toList();
        matters = city.matters().stream()
                .flatMap(matter -> matter.words().stream())
                .distinct()
                .toList();
        real = KnowledgeFiles.read(city).entries();
    }

    /** @return with titles and questions that are all different from each other */
    List<Made> entries(int count) {
        var random = new Random(SEED);
        var said = new LinkedHashSet<String>();
        var made = new ArrayList<Made>(count);
        while (made.size() < count) {
            var place = any(places, random);
            var entry = any(real, random);
            var title = fresh(said, () -> String.format(any(TITLES, random), place, any(matters, random)));
            var question = fresh(said, () -> any(places, random) + any(TIMES, random) + any(entry.questions(), random));
            made.add(new Made(title, question, place + "：" + entry.answer()));
        }
        return made;
    }

    /** What callers say, a sentence of some clauses each: none of it is a text of the entries. */
    List<String> calls(int count) {
        var random = new Random(SEED + 1);
        var calls = new LinkedHashSet<String>();
        while (calls.size() < count) {
            calls.add(String.format(
                    any(SENTENCES, random),
                    any(places, random),
                    any(TIMES, random),
                    any(matters, random),
                    any(any(real, random).questions(), random)));
        }
        return List.copyOf(calls);
    }

    private static String fresh(Set<String> said, Supplier<String> another) {
        for (var tries = 0; tries < 100; tries++) {
            var text = another.get();
            if (said.add(text)) {
                return text;
            }
        }
        // all have been said: a house number tells them apart
        var text = another.get() + said.size() + "号";
        said.add(text);
        return text;
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** @param vectors of all titles and questions, in turn */
    static List<Passage> passages(List<Made> made, List<float[]> vectors, boolean withAnswers) {
        var passages = new ArrayList<Passage>();
        for (var i = 0; i < made.size(); i++) {
            var one = made.get(i);
            var id = "made-" + i;
            passages.add(new Passage(id, Source.TITLE, one.title(), vectors.get(2 * i), DAY, null));
            passages.add(new Passage(id, Source.QUESTION, one.question(), vectors.get(2 * i + 1), DAY, null));
            if (withAnswers) {
                passages.add(new Passage(id, Source.ANSWER, one.answer(), vectors.get(2 * i), DAY, null));
            }
        }
        return passages;
    }
}
