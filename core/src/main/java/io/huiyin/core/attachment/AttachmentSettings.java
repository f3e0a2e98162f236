package io.huiyin.core.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code huiyin.attachment.*}
 *
 * @param largest one file; no larger than what a request may hold ({@code spring.servlet.multipart})
 * @param most files on a ticket
 * @param mostOfCitizen of them, the citizen's own
 */
@ConfigurationProperties("huiyin.attachment")
record AttachmentSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("30") int most,
        @DefaultValue("6") int mostOfCitizen) {}
