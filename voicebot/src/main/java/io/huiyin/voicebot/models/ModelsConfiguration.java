package io.huiyin.voicebot.models;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelsConfiguration.ModelsSettings.class)
class ModelsConfiguration {

    /** @param folder where {@code bin/huiyin models fetch} puts the models */
    @ConfigurationProperties("huiyin.models")
    record ModelsSettings(@DefaultValue("data/models") Path folder) {}

    @Bean
    ModelFolder modelFolder(ModelsSettings settings) {
        return new ModelFolder(settings.folder());
    }
}
