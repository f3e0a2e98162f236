package io.huiyin.kbvectors.lucene;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index lies: a folder of its own in the installation's data folder.
 *
 * @param data {@code huiyin.data}
 */
@ConfigurationProperties("huiyin")
record IndexStorage(@DefaultValue("data") Path data) {
    Path folder() {
        return data.resolve("knowledge-index");
    }
}
