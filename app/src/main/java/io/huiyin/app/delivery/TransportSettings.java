package io.huiyin.app.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.transport.*}: how other systems are spoken to.
 *
 * @param timeout from the connection to the end of what is read of an answer
 * @param atOnce requests to one system at the same time, on this node
 */
@ConfigurationProperties("huiyin.transport")
record TransportSettings(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("2") int atOnce) {}
