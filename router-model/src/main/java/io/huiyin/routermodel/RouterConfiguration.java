package io.huiyin.routermodel;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.background.Background;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.versions.CityRouter;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class RouterConfiguration {

    @Bean
    @Primary
    RouterModel routerModel(CatalogueRouter byCatalogue, Supplier<Catalogue> catalogueOfToday, CityRouter learnt) {
        return new CityRouterModel(byCatalogue, catalogueOfToday, learnt::get);
    }

    @Bean
    CatalogueRouter byCatalogue(Embedder embedder, Supplier<Catalogue> catalogueOfToday) {
        return new CatalogueRouter(embedder, catalogueOfToday);
    }

    @Bean
    Supplier<Catalogue> catalogueOfToday(Units units, DispatchCatalogue catalogue, CityProfile profile, Clock clock) {
        return new CatalogueOfToday(units, catalogue, profile, clock);
    }

    /** The first demand should not wait until the catalogue is compared. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> routerWarmUp(RouterModel router, Background background) {
        return ready -> background.run(
                "router-warm-up",
                "the first prediction will take longer",
                () -> router.predict(new Demand("停水", null, null)));
    }
}
