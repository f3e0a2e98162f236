package io.huiyin.core.exchange;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.exchange.ExchangeMessage.Coded;
import io.huiyin.core.exchange.ExchangeMessage.Demand;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A demand in the words of another platform and in ours. */
@Component
class PeerDemand {

    private final CityProfile profile;
    private final DispatchCatalogue catalogue;

    PeerDemand(CityProfile profile, DispatchCatalogue catalogue) {
        this.profile = profile;
        this.catalogue = catalogue;
    }

    /** In our codes with their names; the citizen only to a peer that may know him. */
    Demand theirs(Ticket ticket, Peer peer, @Nullable String earlier) {
        NewTicket demand = ticket.demand();
        boolean citizen = peer.citizens().told(demand.secret());
        Function<String, String> words = text -> citizen ? text : demand.withoutCitizen(text);
        String place = demand.place();
        return new Demand(
                new Coded(demand.kind(), profile.kind(demand.kind()).name()),
                coded(demand.matter(), catalogue.matters(), Matter::code, Matter::name),
                coded(demand.area(), profile.areas(), CityProfile.Area::code, CityProfile.Area::name),
                words.apply(demand.title()),
                words.apply(demand.content()),
                place == null ? null : words.apply(place),
                demand.happened(),
                citizen ? demand.phone() : null,
                citizen ? demand.name() : null,
                demand.secret(),
                demand.urgent(),
                earlier);
    }

    private static <T> @Nullable Coded coded(
            @Nullable String code, List<T> all, Function<T, String> codeOf, Function<T, String> nameOf) {
        return code == null
                ? null
                : new Coded(
                        code,
                        all.stream()
                                .filter(one -> codeOf.apply(one).equals(code))
                                .map(nameOf)
                                .findFirst()
                                .orElse(code));
    }

    /**
     * In our codes: by the city's table, else when code or name is one of ours.
     *
     * @throws MessageRefused for a code that is neither
     */
    NewTicket ours(Demand demand, Peer peer) {
        Map<String, String> kinds =
                profile.kinds().stream().collect(Collectors.toMap(CityProfile.Kind::code, CityProfile.Kind::name));
        Map<String, String> matters =
                catalogue.matters().stream().collect(Collectors.toMap(Matter::code, Matter::name, (a, b) -> a));
        Map<String, String> areas =
                profile.areas().stream().collect(Collectors.toMap(CityProfile.Area::code, CityProfile.Area::name));
        Coded matter = demand.matter();
        Coded area = demand.area();
        String phone = demand.phone();
        return new NewTicket(
                ours("kinds", "类型", demand.kind(), peer, peer.kinds(), kinds),
                matter == null ? null : ours("matters", "事项", matter, peer, peer.matters(), matters),
                demand.title(),
                demand.content(),
                demand.place(),
                area == null ? null : ours("areas", "区域", area, peer, peer.areas(), areas),
                demand.happened(),
                phone == null ? "" : phone,
                demand.name(),
                demand.secret(),
                demand.urgent(),
                null,
                null,
                null);
    }

    private static String ours(
            String table, String what, Coded theirs, Peer peer, Map<String, String> mapped, Map<String, String> known) {
        String said = mapped.get(theirs.code());
        if (said != null) {
            return said;
        }
        if (known.containsKey(theirs.code())) {
            return theirs.code();
        }
        return known.entrySet().stream()
                .filter(one -> one.getValue().equals(theirs.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new MessageRefused(
                        MessageRefused.Why.UNKNOWN,
                        "接收平台不认识" + what + "“" + theirs.name() + "”（" + theirs.code() + "）：请接收平台在 " + Peers.FILE
                                + " 的平台“" + peer.code() + "”下 " + table + " 中写明它对应本平台的哪个代码，然后由发送平台重发"));
    }
}
