package io.huiyin.core.score;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The test city with a scoring rule of the test's own. */
final class ScoredCity {

    private ScoredCity() {}

    /** @param version one version of {@code scoring.yaml} without its braces, basis and number */
    static CityFolder by(Path folder, String version) throws IOException {
        Files.writeString(folder.resolve(ScoringRule.FILE), """
                versions:
                  - {version: "1", from: 2026-01-01, %s, basis: 测试规定}
                """.formatted(version));
        CityFolder test = TestCity.folder();
        return new CityFolder(
                folder,
                test.profile(),
                test.holidays(),
                test.units(),
                test.matters(),
                test.catalogue(),
                test.accounts());
    }
}
