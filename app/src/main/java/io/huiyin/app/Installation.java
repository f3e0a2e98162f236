package io.huiyin.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation lives.
 *
 * @param data folder of everything that is kept
 * @param city the city's folder
 */
@ConfigurationProperties("huiyin")
public record Installation(
        @DefaultValue("data") Path data, @DefaultValue City city) {

    /** @param folder see docs/city.md */
    public record City(@DefaultValue("core/cities/yunting") Path folder) {}
}
