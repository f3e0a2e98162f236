package io.huiyin.app;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The city that this installation serves. */
@Configuration
class CityConfiguration {

    @Bean
    CityFolder city(Installation installation) {
        return CityFolder.read(installation.city().folder());
    }

    @Bean
    CityProfile profile(CityFolder city) {
        return city.profile();
    }

    @Bean
    Clock clock(CityProfile profile) {
        return Clock.system(profile.zone());
    }
}
