package io.huiyin.agentassist.draft;

import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.unit.Matter;
import io.huiyin.routermodel.RouterModel;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    Drafter drafter(RouterModel router, CityFolder city, Clock clock) {
        return drafter(router, city.profile(), city.matters(), clock);
    }

    @Bean
    Consistency consistency(RouterModel router, CityFolder city, Screener screener) {
        return consistency(router, city.profile(), city.matters(), screener);
    }

    static Consistency consistency(RouterModel router, CityProfile profile, List<Matter> matters, Screener screener) {
        var kinds = kinds(profile);
        return new Consistency(
                kinds, new PlaceFinder(profile.areas()), new SecondDemand(kinds, router), screener, matters);
    }

    private static KindRules kinds(CityProfile profile) {
        return new KindRules(
                profile.kinds().stream().map(CityProfile.Kind::code).collect(Collectors.toSet()));
    }

    static Drafter drafter(RouterModel router, CityProfile profile, List<Matter> matters, Clock clock) {
        return new RuleDrafter(
                router, matters, kinds(profile), new PlaceFinder(profile.areas()), new TimeFinder(clock));
    }
}
