package io.huiyin.core.city;

import io.huiyin.core.city.CityFolder.DemoAccount;
import io.huiyin.core.identity.Role;
import io.huiyin.core.unit.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** grids.csv: parts of streets and villages, and who walks them. A city may have none. */
final class GridsReader {

    static final String FILE = "grids.csv";

    private final UnitsReader units;
    private final CityCodes codes = new CityCodes("网格", FILE);
    private final CityCodes accountNames;
    private final Map<String, DemoAccount> workers = new HashMap<>();
    private final Set<String> walking = new HashSet<>();

    private GridsReader(UnitsReader units, List<DemoAccount> accounts) {
        this.units = units;
        accountNames = CityCodes.of(
                "账号",
                AccountsReader.FILE,
                accounts.stream().map(one -> one.account().name()).toList());
        accounts.stream()
                .filter(one -> one.account().roles().contains(Role.GRID_WORKER))
                .forEach(one -> workers.put(one.account().name(), one));
    }

    static List<Grid> read(Path folder, CityProblems problems, UnitsReader units, List<DemoAccount> accounts) {
        var reader = new GridsReader(units, accounts);
        List<Grid> grids = Files.exists(folder.resolve(FILE))
                ? CityFile.csv(folder, FILE, problems, "code", "name", "unit", "workers").entries().stream()
                        .map(reader::grid)
                        .toList()
                : List.of();
        reader.workers.keySet().stream()
                .filter(name -> !reader.walking.contains(name))
                .sorted()
                .forEach(name -> problems.add(
                        FILE, 1, "网格员账号“" + name + "”没有网格", "在它负责的网格的 workers 中写上该账号，或在 accounts.csv 中删去它"));
        return grids;
    }

    private Grid grid(CityEntry row) {
        String code = codes.claim(row, "code");
        if (units.codes().has(code)) {
            row.problem("code", "网格代码“" + code + "”与单位代码相同", "网格不是承办单位，换一个代码，如 grid-" + code + "-1");
        }
        String unit = row.text("unit");
        units.codes().expect(row, "unit", unit);
        String street = units.streetOf(unit);
        if (street == null && units.codes().has(unit)) {
            row.problem("unit", "网格“" + code + "”不在镇（街道）或村（社区）内", "unit 填写所在街道、乡镇或村（社区）的代码");
        }
        List<String> named = row.texts("workers");
        for (String name : named) {
            accountNames.expect(row, "workers", name);
            DemoAccount worker = workers.get(name);
            if (worker == null) {
                if (accountNames.has(name)) {
                    row.problem("workers", "账号“" + name + "”不是网格员", "在 accounts.csv 中把它的角色写成 grid-worker，或删去它");
                }
                continue;
            }
            walking.add(name);
            String own = units.streetOf(String.valueOf(worker.account().unit()));
            if (street != null && own != null && !Objects.equals(own, street)) {
                row.problem("workers", "网格员“" + name + "”属于另一个镇（街道）", "网格员只走访本镇（街道）的网格：改网格员，或改账号的 unit");
            }
        }
        return new Grid(code, row.text("name"), unit, named);
    }
}
