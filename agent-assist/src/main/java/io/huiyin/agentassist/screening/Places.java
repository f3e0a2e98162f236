package io.huiyin.agentassist.screening;

import io.huiyin.core.city.CityFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of places: the city's own, and the provinces, cities and countries elsewhere. Rules speak of them as of one word each. */
final class Places {

    /** In a rule: any place elsewhere. */
    private static final String ELSEWHERE = "<外地>";

    /** In a rule: any place of the city's own, its own name too. */
    private static final String HERE = "<本市>";

    /** In a rule: any place within the city. */
    private static final String WITHIN = "<本地>";

    /**
     * What makes a name of a city the name of something else: a road, a dish, a shop, a number plate. Two Beijing Roads
     * a city are the rule, and nobody who eats Chongqing noodles is in Chongqing.
     */
    private static final String NOT_A_PLACE = "(?!东路|西路|南路|北路|中路|路|街|大道|大街|巷|里小区|小区|花园|小面|火锅|烧烤|烤|拉面|米粉|小吃"
            + "|大盘鸡|菜馆|菜|饭店|饭馆|酒楼|餐馆|面馆|包子|小笼|小店|麻辣|板鸭|热干面|羊肉|人(?!民)|话|口音|户口|户籍|银行|移动|联通|电信|牌照|牌|车|籍|产的|来的|寄)";

    private static final char COLON = '：';

    private final Set<String> elsewhere =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Set<String> here =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Set<String> within;
    private final String foreign;
    private final Pattern named;
    private final Pattern own;

    /** @param home further names of the city's own */
    Places(CityFolder city, Collection<String> home) {
        city.profile().areas().forEach(area -> {
            here.add(area.name());
            here.addAll(area.words());
        });
        here.removeIf(name -> name.length() < 2);
        within = Set.copyOf(here);
        here.add(city.profile().name());
        here.add(plain(city.profile().name()));
        here.addAll(home);
        var lines = shipped();
        here.addAll(lines.stream().flatMap(line -> line.own(here)).toList());
        lines.forEach(line -> elsewhere.addAll(line.elsewhere(here).toList()));
        own = Pattern.compile(any(here));
        foreign = exceptOwn() + any(elsewhere) + NOT_A_PLACE;
        named = Pattern.compile(foreign);
    }

    private static String plain(String name) {
        return name.endsWith("市") || name.endsWith("县") ? name.substring(0, name.length() - 1) : name;
    }

    /** A line of the list: some names, with their province where they are cities. */
    private record Line(List<String> province, List<String> names) {

        static Line of(String line) {
            int colon = line.indexOf(COLON);
            return new Line(
                    colon < 0 ? List.of() : List.of(line.substring(0, colon)),
                    List.of(line.substring(colon + 1).strip().split("\\s+")));
        }

        /** Names of it that are not here. */
        Stream<String> elsewhere(Set<String> here) {
            return names.stream().filter(name -> !here.contains(name));
        }

        /** The province, if one of its cities is here. */
        Stream<String> own(Set<String> here) {
            return names.stream().anyMatch(here::contains) ? province.stream() : Stream.of();
        }
    }

    private static List<Line> shipped() {
        try (InputStream file = Objects.requireNonNull(Places.class.getResourceAsStream("elsewhere.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Own names that begin like one elsewhere are none: a village 桂林洋 is not 桂林. */
    private String exceptOwn() {
        var own = here.stream()
                .filter(name -> elsewhere.stream().anyMatch(name::startsWith))
                .map(Pattern::quote)
                .toList();
        return own.isEmpty() ? "" : "(?!" + String.join("|", own) + ")";
    }

    /** A rule with its words for places spelt out. */
    String spellOut(String rule) {
        return rule.replace(ELSEWHERE, foreign).replace(HERE, any(here)).replace(WITHIN, any(within));
    }

    /** Whether a rule speaks of places: then it is an expression. */
    static boolean speakOf(String rule) {
        return rule.contains(ELSEWHERE) || rule.contains(HERE) || rule.contains(WITHIN);
    }

    /** The text with one word for every place elsewhere and one for every own place: which place it is teaches nothing. */
    String levelled(String text) {
        return own.matcher(named.matcher(text).replaceAll("外省城市")).replaceAll("本市");
    }

    /** The places elsewhere that a text names, each once. */
    Set<String> named(String text) {
        return named.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static String any(Set<String> names) {
        return names.isEmpty() ? "(?!)" : names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
    }
}
