package io.huiyin.agentassist.screening;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.city.CityFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    @Bean
    CityScreener screener(CityFolder city, Embedder embedder) {
        var rules = ScreeningRules.read(city);
        return new CityScreener(rules, embedder, new Learning(rules, embedder));
    }
}
