package io.huiyin.kbvectors.entry;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.knowledge.life}.
 *
 * @param warnBefore how long before an entry ends its owner is told
 */
@ConfigurationProperties("huiyin.knowledge.life")
record EntrySettings(@DefaultValue("30d") Period warnBefore) {}
