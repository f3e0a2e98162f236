package io.huiyin.voicebot.speech.language;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a city's folder: a new city's language begins with them. */
public final class CityWords {

    /** Letters and digits are heard otherwise. */
    private static final Pattern TERM = Pattern.compile("[\\u4e00-\\u9fff]{2,20}");

    private CityWords() {}

    /** Names of units, streets and matters, and how citizens call them. */
    public static Set<String> terms(CityFolder city) {
        Set<String> terms = new LinkedHashSet<>();
        city.units().stream().map(Unit::name).forEach(terms::add);
        city.profile().areas().forEach(area -> {
            terms.add(area.name());
            terms.addAll(area.words());
        });
        city.matters().forEach(matter -> {
            terms.add(matter.name());
            terms.addAll(matter.words());
        });
        terms.removeIf(term -> !TERM.matcher(term).matches());
        return terms;
    }

    /** Whole texts of the folder, without the knowledge: that is another module's. */
    public static Set<String> texts(CityFolder city) {
        Set<String> texts = new LinkedHashSet<>(terms(city));
        city.units().stream().map(Unit::duties).forEach(texts::add);
        city.matters().stream()
                .map(Matter::questions)
                .flatMap(Collection::stream)
                .forEach(texts::add);
        var phrases = city.profile().phrases();
        texts.addAll(
                List.of(phrases.greeting(), phrases.crisisLine(), phrases.nightGreeting(), phrases.callbackGreeting()));
        return texts;
    }

    /** A text with places to fill in, such as {@code {地点}}, as far as it is said in any case. */
    public static String filled(String template) {
        return template.replaceAll("\\{[^}]*}", "，");
    }
}
