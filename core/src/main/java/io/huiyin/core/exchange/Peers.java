package io.huiyin.core.exchange;

import io.huiyin.core.city.CityCodes;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.city.CityProfile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The platforms that this one exchanges tickets with: named in the city's {@code exchange.yaml}, connected by the settings.
 * One without a connection is a unit like any other.
 */
@Component
public class Peers {

    static final String FILE = "exchange.yaml";

    private final ExchangeSettings settings;
    private final List<Peer> connected;

    /**
     * @param city none: no peers
     * @throws io.huiyin.core.city.CityFolderException naming line and remedy of every problem in the file
     * @throws IllegalArgumentException for a connection of a peer that the file does not name
     */
    Peers(ObjectProvider<CityFolder> city, ExchangeSettings settings) {
        this.settings = settings;
        CityFolder folder = city.getIfAvailable();
        List<Peer> peers = folder == null ? List.of() : read(folder, settings.peers());
        Set<String> strange = new HashSet<>(settings.peers().keySet());
        peers.forEach(peer -> strange.remove(peer.code()));
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "huiyin.exchange.peers names " + strange + ", which the city's " + FILE + " does not know");
        }
        this.connected = peers;
    }

    /** What the others call this platform. */
    String self() {
        return settings.self();
    }

    ExchangeSettings settings() {
        return settings;
    }

    public List<Peer> connected() {
        return connected;
    }

    public Optional<Peer> find(String code) {
        return connected.stream().filter(peer -> peer.code().equals(code)).findFirst();
    }

    /** The platform that this unit is. */
    Optional<Peer> ofUnit(String unit) {
        return connected.stream().filter(peer -> unit.equals(peer.unit())).findFirst();
    }

    /** Every peer of the file is checked, the connected ones are kept. */
    private static List<Peer> read(CityFolder city, Map<String, ExchangeSettings.Connection> connections) {
        if (!Files.exists(city.path().resolve(FILE))) {
            return List.of();
        }
        var problems = new CityProblems();
        List<Peer> peers = new ArrayList<>();
        CityEntry root = CityFile.yaml(city.path(), FILE, problems).root();
        if (root != null) {
            root.only("peers");
            var codes = new CityCodes("平台", FILE);
            Set<String> units = new HashSet<>();
            for (CityEntry entry : root.entries("peers")) {
                entry.only("code", "name", "level", "unit", "citizens", "callsBack", "kinds", "matters", "areas");
                String unit = entry.optional("unit");
                if (unit != null) {
                    city.unitCodes().expect(entry, "unit", unit);
                    if (!units.add(unit)) {
                        entry.problem("unit", "单位“" + unit + "”已对应另一个平台", "一个单位只对应一个平台");
                    }
                }
                String code = codes.claim(entry, "code");
                var kinds = CityCodes.of(
                        "工单类型",
                        "profile.yaml",
                        city.profile().kinds().stream()
                                .map(CityProfile.Kind::code)
                                .toList());
                Map<String, String> ourKinds = table(entry, "kinds", kinds);
                Map<String, String> ourMatters = table(entry, "matters", city.matterCodes());
                Map<String, String> ourAreas = table(entry, "areas", city.areaCodes());
                String name = entry.text("name");
                Peer.Level level = entry.choice("level", Peer.Level.class);
                Peer.Citizens citizens = entry.choice("citizens", Peer.Citizens.class);
                boolean callsBack = !entry.has("callsBack") || entry.flag("callsBack");
                if (connections.containsKey(code)) {
                    peers.add(new Peer(
                            code,
                            name,
                            level,
                            unit,
                            citizens,
                            callsBack,
                            ourKinds,
                            ourMatters,
                            ourAreas,
                            Objects.requireNonNull(connections.get(code))));
                }
            }
        }
        problems.throwIfAny();
        return List.copyOf(peers);
    }

    /** Their codes, each with ours; a city may need none. */
    private static Map<String, String> table(CityEntry peer, String key, CityCodes ours) {
        Map<String, String> table = new HashMap<>();
        if (peer.has(key)) {
            for (CityEntry line : peer.entries(key)) {
                line.only("theirs", "ours");
                String code = line.text("ours");
                ours.expect(line, "ours", code);
                if (table.put(line.text("theirs"), code) != null) {
                    line.problem("theirs", "“" + line.text("theirs") + "”写了两次", "删去其中一行");
                }
            }
        }
        return table;
    }
}
