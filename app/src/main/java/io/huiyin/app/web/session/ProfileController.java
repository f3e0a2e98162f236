package io.huiyin.app.web.session;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules.ExemptionClass;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.TicketFilter;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names and codes that the pages show in their lists. */
@RestController
class ProfileController {

    record Named(String code, String name) {}

    record MatterView(String code, String name, String group, List<String> questions) {}

    record UnitView(
            String code,
            String name,
            Unit.Level level,
            @Nullable String parent,
            boolean mayLead) {}

    record ProfileView(
            String city,
            String line,
            List<Named> kinds,
            List<Named> areas,
            List<MatterView> matters,
            List<UnitView> units,
            List<Named> pauseReasons,
            List<ExemptionClass> exemptionClasses,
            List<Named> channels) {}

    private final CityProfile profile;
    private final Units units;
    private final DispatchCatalogue catalogue;

    ProfileController(CityProfile profile, Units units, DispatchCatalogue catalogue) {
        this.profile = profile;
        this.units = units;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/profile")
    ProfileView profile() {
        return new ProfileView(
                profile.name(),
                profile.line(),
                profile.kinds().stream().map(k -> new Named(k.code(), k.name())).toList(),
                profile.areas().stream().map(a -> new Named(a.code(), a.name())).toList(),
                catalogue.matters().stream()
                        .map(m -> new MatterView(m.code(), m.name(), m.group(), m.questions()))
                        .toList(),
                units.all().stream()
                        .map(u -> new UnitView(u.code(), u.name(), u.level(), u.parent(), u.mayLead()))
                        .toList(),
                profile.supervision().pausing().reasons().stream()
                        .map(r -> new Named(r.code(), r.name()))
                        .toList(),
                profile.supervision().exempting().classes(),
                Stream.concat(
                                Stream.of(new Named(TicketFilter.PHONE, "电话")),
                                Arrays.stream(Channel.values()).map(c -> new Named(c.name(), c.label())))
                        .toList());
    }

    /** For a visitor of the demo city to come in and to call it; there are no such addresses outside a demo set-up. */
    @RestController
    @ConditionalOnProperty("huiyin.demo")
    static class DemoController {

        /** @param browser whether a browser can play the citizen's telephone; else a SIP telephone calls the line */
        record DemoTelephone(boolean browser) {}

        record DemoAccountView(String name, String displayName, String password, SortedSet<Role> roles) {}

        private final CityFolder city;
        private final String telephony;

        DemoController(CityFolder city, @Value("${huiyin.telephony}") String telephony) {
            this.city = city;
            this.telephony = telephony;
        }

        @GetMapping("/api/demo/telephone")
        DemoTelephone telephone() {
            return new DemoTelephone(telephony.equals("softphone"));
        }

        @GetMapping("/api/demo/accounts")
        List<DemoAccountView> accounts() {
            return city.accounts().stream()
                    .map(a -> new DemoAccountView(
                            a.account().name(),
                            a.account().displayName(),
                            a.password(),
                            new TreeSet<>(a.account().roles())))
                    .toList();
        }
    }
}
