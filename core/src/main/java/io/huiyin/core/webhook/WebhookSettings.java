package io.huiyin.core.webhook;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.webhook.*}
 *
 * @param hosts names or addresses that may be written to without TLS and inside the own network, this machine included;
 *     none by default
 */
@ConfigurationProperties("huiyin.webhook")
record WebhookSettings(@DefaultValue Set<String> hosts) {}
