package io.huiyin.core.city;

import io.huiyin.core.identity.Account;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Grid;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city as its folder of files describes it. Reading checks everything and reports all problems at once. Files of
 * other modules (knowledge, templates, screening rules) lie in the same folder and are read by those modules through
 * {@link CityFile}.
 */
public record CityFolder(
        Path path,
        CityProfile profile,
        List<Holiday> holidays,
        List<Unit> units,
        List<Matter> matters,
        List<CatalogueEntry> catalogue,
        List<DemoAccount> accounts,
        List<Grid> grids) {

    /** A city without grids. */
    public CityFolder(
            Path path,
            CityProfile profile,
            List<Holiday> holidays,
            List<Unit> units,
            List<Matter> matters,
            List<CatalogueEntry> catalogue,
            List<DemoAccount> accounts) {
        this(path, profile, holidays, units, matters, catalogue, accounts, List.of());
    }

    /**
     * An account with its first password in the clear, as a new city's administrator writes it down.
     *
     * @param account its hash is empty where the password is in the clear: whoever stores it hashes it first
     * @param password empty where the file already holds a hash, e.g. {@code {bcrypt}…}
     * @param extension number of the agent's telephone on the exchange; null for a headset at the browser
     * @param phone where short messages reach the person; null for nowhere
     */
    public record DemoAccount(
            Account account,
            String password,
            @Nullable String extension,
            @Nullable String phone) {

        public DemoAccount(Account account, String password) {
            this(account, password, null, null);
        }
    }

    public CityFolder {
        holidays = List.copyOf(holidays);
        units = List.copyOf(units);
        matters = List.copyOf(matters);
        catalogue = List.copyOf(catalogue);
        accounts = List.copyOf(accounts);
        grids = List.copyOf(grids);
    }

    /** @throws CityFolderException naming file, line and remedy of every problem found */
    public static CityFolder read(Path path) {
        var problems = new CityProblems();
        if (!Files.isDirectory(path)) {
            problems.add(path.toString(), 1, "城市目录不存在", "检查路径，或从 core/cities/yunting 复制一份再修改");
            problems.throwIfAny();
        }
        var areas = new AreasReader(path, problems);
        var plans = new PlansReader(path, problems);
        var profile = new ProfileReader(path, problems).read(areas.areas(), plans.plans());
        var holidays = CalendarReader.read(path, problems);
        var units = new UnitsReader(path, problems, areas);
        var catalogue = new CatalogueReader(path, problems, areas, units, profile.deadlines());
        plans.check(catalogue.matterCodes());
        var accounts = AccountsReader.read(path, problems, units);
        var grids = GridsReader.read(path, problems, units, accounts);
        problems.throwIfAny();
        return new CityFolder(
                path, profile, holidays, units.units(), catalogue.matters(), catalogue.entries(), accounts, grids);
    }

    /** For files that refer to units. */
    public CityCodes unitCodes() {
        return CityCodes.of(
                "单位", UnitsReader.FILE, units.stream().map(Unit::code).toList());
    }

    /** For files that refer to matters. */
    public CityCodes matterCodes() {
        return CityCodes.of(
                "事项",
                CatalogueReader.MATTERS,
                matters.stream().map(Matter::code).toList());
    }

    /** For files that refer to areas. */
    public CityCodes areaCodes() {
        return CityCodes.of(
                "区域",
                AreasReader.FILE,
                profile.areas().stream().map(CityProfile.Area::code).toList());
    }
}
