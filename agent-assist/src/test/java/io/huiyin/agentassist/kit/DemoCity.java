package io.huiyin.agentassist.kit;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.city.CityFolder;
import io.huiyin.kbvectors.embedding.BgeEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The demo city, the real embedding model and a clock that stands still: made once for all tests of this module. */
public final class DemoCity {

    public static final CityFolder CITY = CityFolder.read(folder());

    /** A Sunday morning in the city. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    public static final Embedder EMBEDDER = new BgeEmbedder(2, 256, 1);

    /** Found from the module's folder as well as from the repository's. */
    private static Path folder() {
        var city = Path.of("core", "cities", "yunting");
        return Files.isDirectory(city) ? city : Path.of("..").resolve(city);
    }

    private DemoCity() {}
}
