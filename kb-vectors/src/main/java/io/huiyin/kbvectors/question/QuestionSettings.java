package io.huiyin.kbvectors.question;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.knowledge.questions}.
 *
 * @param settled a call is looked at so long after its end: its lines and tickets are written a moment later
 * @param typed a search is typed to its end when nothing followed for so long
 */
@ConfigurationProperties("huiyin.knowledge.questions")
record QuestionSettings(
        @DefaultValue("1m") Duration settled,
        @DefaultValue("2m") Duration typed) {}
