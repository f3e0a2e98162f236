package io.huiyin.agentassist.draft;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where it happened: names that the profile knows, as written or as heard, or else what looks like a place. */
final class PlaceFinder {

    /** @param area code of the profile's area; null when the place is none that the profile knows */
    record Place(String text, @Nullable String area) {}

    private record Name(SpokenText spoken, String text, Area area, boolean narrow) {}

    private record Candidate(Place place, int end, double weight) {}

    /** House, unit, room after a name: 三栋二单元五零二室, 12号, 附近. */
    private static final Pattern DETAIL = Pattern.compile(
            "^的?((东|西|南|北|中)(区|苑|门|侧|段|头))?([0-9零一二三四五六七八九十百两幺A-Za-z]{1,5}(栋|幢|号楼|号院|号|单元|室|楼|层|组|弄|巷|期|座|门|户|排))*"
                    + "(([和与跟])[\\p{IsHan}]{2,6}(路|街|道|巷)(的?)(交叉口|路口|交汇处|交口))?(的)?(交叉口|路口|门口|附近|对面|旁边|里面|楼下|楼道|地下车库|停车场)?");

    /** What a place is called when the profile does not know its name. */
    private static final Pattern LOOKS_LIKE = Pattern.compile(
            "[\\p{IsHan}]{2,8}?(小区|花园|家园|公寓|新村|新城|新苑|雅居|名邸|广场|市场|菜场|大厦|商场|学校|小学|中学|大学|幼儿园|医院|公园|车站|大道|大街|工业区|工业园|宿舍|社区|村|镇|路|街|巷|弄|苑|桥)");

    /** Words before a name; a name begins after the last of them. */
    private static final Pattern BEFORE = Pattern.compile(
            ".*(我家住在?|我们?住在?|家住在?|住在|位于|就在|发生在|地址是|地点是|我们家|我家|我们|你们|这边|那边|这里|那里|这个|那个|一个|有个|附近|路过|经过|走到|叫做?|在|到|从|是|去|向|对|把|的|说|请|问)");

    private final List<Name> names = new ArrayList<>();

    PlaceFinder(List<Area> areas) {
        for (var area : areas) {
            names.add(new Name(SpokenText.of(area.name()), area.name(), area, false));
            for (var word : area.words()) {
                names.add(new Name(SpokenText.of(word), word, area, area.parent() != null));
            }
        }
    }

    /** The most exact place that was named; of equals the last, since people correct themselves. */
    Optional<Place> find(String text) {
        var spoken = SpokenText.of(text);
        var candidates = new ArrayList<Candidate>();
        for (var name : names) {
            spoken.findSurely(name.spoken()).ifPresent(match -> candidates.add(known(text, name, match)));
        }
        if (candidates.stream().noneMatch(c -> c.weight() >= 2)) {
            unknown(text).ifPresent(candidates::add);
        }
        var best = candidates.stream()
                .max(Comparator.comparingDouble(Candidate::weight).thenComparing(Candidate::end))
                .map(Candidate::place);
        return best.map(place -> place.area() != null ? place : new Place(place.text(), areaOf(candidates)));
    }

    private static Candidate known(String text, Name name, SpokenText.Match match) {
        var detail = detail(text, match.end());
        double weight = (name.narrow() ? 2 : 1)
                + 0.1 * name.text().length()
                + (detail.isEmpty() ? 0 : 0.5)
                - (match.likeness() == SpokenText.Likeness.SAME ? 0 : 0.3);
        // the profile's spelling, not the recogniser's
        return new Candidate(new Place(name.text() + detail, name.area().code()), match.end(), weight);
    }

    private static Optional<Candidate> unknown(String text) {
        Candidate best = null;
        var matcher = LOOKS_LIKE.matcher(text);
        while (matcher.find()) {
            var name = BEFORE.matcher(matcher.group()).replaceFirst("");
            int own = name.length() - matcher.group(1).length();
            if (own < 1 || name.length() < 3) {
                continue;
            }
            var detail = detail(text, matcher.end());
            double weight = 1.2 + (detail.isEmpty() ? 0 : 0.5);
            if (best == null || weight >= best.weight()) {
                best = new Candidate(new Place(name + detail, null), matcher.end(), weight);
            }
        }
        return Optional.ofNullable(best);
    }

    private static String detail(String text, int from) {
        var matcher = DETAIL.matcher(text.substring(from));
        if (!matcher.find()) {
            return "";
        }
        var detail = matcher.group();
        return detail.equals("的") ? "" : detail;
    }

    private static @Nullable String areaOf(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.place().area() != null)
                .max(Comparator.comparingDouble(Candidate::weight))
                .map(c -> c.place().area())
                .orElse(null);
    }
}
