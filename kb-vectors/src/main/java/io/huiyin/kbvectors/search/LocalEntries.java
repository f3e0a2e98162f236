package io.huiyin.kbvectors.search;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices hold in some areas only: told apart by the places that the citizen names. */
final class LocalEntries {

    /** A local notice comes first where it holds, and last where nobody said where. */
    private static final double HERE = 1.2;

    private static final double SOMEWHERE = 0.85;
    private static final double ELSEWHERE = 0;

    private record Name(SpokenText spoken, String area) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Set<String>> around = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    LocalEntries(List<Area> areas) {
        var parents = new HashMap<String, String>();
        for (var area : areas) {
            names.add(new Name(SpokenText.of(area.name()), area.code()));
            titles.put(area.code(), area.name());
            area.words().forEach(word -> names.add(new Name(SpokenText.of(word), area.code())));
            var parent = area.parent();
            if (parent != null) {
                parents.put(area.code(), parent);
            }
        }
        for (var area : areas) {
            var holding = new HashSet<String>();
            for (var at = area.code(); at != null && holding.add(at); at = parents.get(at)) {
                // up to the city
            }
            around.put(area.code(), holding);
        }
    }

    /** Codes of the areas that are named, without those around them. */
    Set<String> named(String question) {
        var spoken = SpokenText.of(question);
        var named = new HashSet<String>();
        for (var name : names) {
            if (spoken.findSurely(name.spoken()).isPresent()) {
                named.add(name.area());
            }
        }
        return named;
    }

    /** Their names, for people. */
    List<String> names(Set<String> areas) {
        return areas.stream()
                .sorted()
                .map(code -> titles.getOrDefault(code, code))
                .toList();
    }

    /**
     * What an entry's rank is multiplied by; 0 leaves it out.
     *
     * @param areas of the entry; empty means everywhere
     */
    double weight(List<String> areas, Set<String> named) {
        if (areas.isEmpty()) {
            return 1;
        }
        if (named.isEmpty()) {
            return SOMEWHERE;
        }
        boolean meets = named.stream()
                .anyMatch(place -> areas.stream().anyMatch(area -> holds(area, place) || holds(place, area)));
        return meets ? HERE : ELSEWHERE;
    }

    private boolean holds(String outer, String inner) {
        return around.getOrDefault(inner, Set.of()).contains(outer);
    }
}
