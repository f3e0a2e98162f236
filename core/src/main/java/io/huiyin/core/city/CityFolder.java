package io.huiyin.core.city;

import io.huiyin.core.identity.Account;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.nio.file.Path;
import java.util.List;

/** A city as its folder of files describes it. Reading checks everything and reports all problems at once. */
public record CityFolder(
        Path path,
        CityProfile profile,
        List<Holiday> holidays,
        List<Unit> units,
        List<Matter> matters,
        List<CatalogueEntry> catalogue,
        List<DemoAccount> accounts) {

    /** An account with its first password in the clear, as a new city's administrator writes it down. */
    public record DemoAccount(Account account, String password) {}

    /** @throws CityFolderException naming file, line and remedy of every problem found */
    public static CityFolder read(Path path) {
        throw new UnsupportedOperationException(path.toString());
    }
}
