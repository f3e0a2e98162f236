package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo city's entries, straight from its files. */
public final class DemoKnowledge {

    public static List<KnowledgeEntry> entries() {
        var city = Path.of("core", "cities", "yunting");
        return KnowledgeFiles.read(CityFolder.read(
                        Files.isDirectory(city) ? city : Path.of("..").resolve(city)))
                .entries();
    }

    private DemoKnowledge() {}
}
