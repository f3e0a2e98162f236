package io.huiyin.app;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.score.ScoreCards;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** Here and not where it is asked for: a scoring rule that cannot be read is told at the start. */
    @Bean
    ScoreCards scoreCards(JdbcClient jdbc, CityFolder city, Clock clock) {
        return new ScoreCards(jdbc, city, clock);
    }

    @Bean
    Clock clock(CityProfile profile) {
        return Clock.system(profile.zone());
    }
}
