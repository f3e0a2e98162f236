package io.huiyin.agentassist.screening;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.city.CityFolder;
import java.util.Collection;
import java.util.Set;

/** The product's screening on a city's folder alone, for those who measure it. */
public final class Screening {

    private final ScreeningRules rules;

    private Screening(ScreeningRules rules) {
        this.rules = rules;
    }

    /**
     * @param home names of places that count as the city's own, beside those of the profile
     * @throws io.huiyin.core.city.CityFolderException naming file, line and remedy of every problem found
     */
    public static Screening of(CityFolder city, Collection<String> home) {
        return new Screening(ScreeningRules.read(city, home));
    }

    /** Codes of the kinds that are not accepted. */
    public Set<String> kinds() {
        return Set.copyOf(rules.kinds().stream().map(ScreeningRules.Kind::code).toList());
    }

    /** Places elsewhere that a text names. */
    public Set<String> elsewhere(String text) {
        return rules.places().named(text);
    }

    /** @return when it has learnt all its examples, which takes seconds */
    public Screener learnt(Embedder embedder) {
        return new CityScreener(rules, embedder, new Learning(rules, embedder).finished());
    }
}
