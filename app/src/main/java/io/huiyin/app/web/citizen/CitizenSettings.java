package io.huiyin.app.web.citizen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may do what needs no signing in, counted by the address that asks. Behind a proxy that is the address
 * in its {@code Forwarded} header.
 *
 * @param demandsAnHour a household has one address, a large office too
 * @param wrongCodesAnHour for guessing: from one address, and for one ticket from all of them
 */
@ConfigurationProperties("huiyin.citizens")
record CitizenSettings(
        @DefaultValue("20") int demandsAnHour,
        @DefaultValue("20") int wrongCodesAnHour) {}
