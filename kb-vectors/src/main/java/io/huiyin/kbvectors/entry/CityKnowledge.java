package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the city's files into the store at each start; what is there already stays untouched. */
@Component
class CityKnowledge {

    private static final Logger LOG = LoggerFactory.getLogger(CityKnowledge.class);

    private final CityFolder city;
    private final KnowledgeEntries entries;

    CityKnowledge(CityFolder city, KnowledgeEntries entries) {
        this.city = city;
        this.entries = entries;
    }

    /** @throws io.huiyin.core.city.CityFolderException if the files cannot be used: the start ends with its message */
    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void bringIn() {
        var files = KnowledgeFiles.read(city);
        int changed = entries.replace(files.entries(), files.templates());
        LOG.info(
                "knowledge of the city: {} entries, {} rows changed",
                files.entries().size(),
                changed);
    }
}
