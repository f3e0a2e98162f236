package io.huiyin.core.city;

import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Role;
import io.huiyin.core.text.PhoneNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** accounts.csv: who signs in. */
final class AccountsReader {

    static final String FILE = "accounts.csv";

    private static final int SHORTEST_PASSWORD = 8;
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,8}");
    private static final Set<Role> AT_A_DESK = EnumSet.of(Role.AGENT, Role.FLOOR_SUPERVISOR);
    private static final Set<Role> OF_A_UNIT = EnumSet.of(Role.CLERK, Role.UNIT_LEADER);

    private AccountsReader() {}

    static List<CityFolder.DemoAccount> read(Path folder, CityProblems problems, UnitsReader units) {
        var accounts = new ArrayList<CityFolder.DemoAccount>();
        var names = new CityCodes("账号", FILE);
        var extensions = new HashMap<String, Integer>();
        for (CityEntry row : CityFile.csv(
                        folder, FILE, problems, "name", "display", "password", "roles", "unit", "extension?", "phone?")
                .entries()) {
            accounts.add(account(row, names, units, extensions));
        }
        boolean administered =
                accounts.stream().anyMatch(a -> a.account().roles().contains(Role.ADMINISTRATOR));
        if (!administered && !accounts.isEmpty()) {
            problems.add(FILE, 1, "没有管理员账号", "至少给一个账号写上角色 administrator");
        }
        return accounts;
    }

    private static CityFolder.DemoAccount account(
            CityEntry row, CityCodes names, UnitsReader units, Map<String, Integer> extensions) {
        String name = names.claim(row, "name");
        String password = row.text("password");
        boolean hashed = password.startsWith("{");
        if (!hashed && !password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            row.problem("password", "账号“" + name + "”的密码太短", "至少 " + SHORTEST_PASSWORD + " 个字符");
        }
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(row.choices("roles", Role.class));
        String unit = row.optional("unit");
        if (unit != null) {
            units.codes().expect(row, "unit", unit);
        } else if (roles.stream().anyMatch(OF_A_UNIT::contains)) {
            row.problem("unit", "账号“" + name + "”属于承办单位，却没有写单位", "在 unit 填写单位代码");
        }
        var account = new Account(name, row.text("display"), hashed ? password : "", roles, unit);
        checkGridWorker(row, account, units);
        return new CityFolder.DemoAccount(
                account, hashed ? "" : password, extension(row, account, extensions), phone(row, name));
    }

    /** Of a street or village, and nothing else: what a worker may see comes from what the street asks alone. */
    private static void checkGridWorker(CityEntry row, Account account, UnitsReader units) {
        if (!account.roles().contains(Role.GRID_WORKER)) {
            return;
        }
        if (account.roles().size() > 1) {
            row.problem("roles", "网格员“" + account.name() + "”不能兼任其他角色", "roles 只写 grid-worker；另一项工作用另一个账号");
        }
        String unit = account.unit();
        if (unit == null || units.codes().has(unit) && units.streetOf(unit) == null) {
            row.problem("unit", "网格员“" + account.name() + "”不属于镇（街道）或村（社区）", "在 unit 填写所在街道、乡镇或村（社区）的代码");
        }
    }

    private static @Nullable String phone(CityEntry row, String name) {
        String phone = row.optional("phone");
        if (phone != null && !PhoneNumber.isWritten(phone)) {
            row.problem("phone", "账号“" + name + "”的电话“" + phone + "”格式不对", "只用数字和连字符，如 13800001234；没有就留空");
        }
        return phone;
    }

    /** @param used extensions of the rows before, with their lines */
    private static @Nullable String extension(CityEntry row, Account account, Map<String, Integer> used) {
        String extension = row.optional("extension");
        if (extension == null) {
            return null;
        }
        if (!EXTENSION.matcher(extension).matches()) {
            row.problem("extension", "分机号“" + extension + "”不是 2 至 8 位数字", "只写数字，例如 8001；没有分机就留空");
        }
        if (account.roles().stream().noneMatch(AT_A_DESK::contains)) {
            row.problem("extension", "账号“" + account.name() + "”不接电话，却写了分机号", "删去分机号，或加上角色 agent");
        }
        Integer earlier = used.putIfAbsent(extension, row.line("extension"));
        if (earlier != null) {
            row.problem("extension", "分机号“" + extension + "”重复，第 " + earlier + " 行已经用过", "一部分机只属于一个账号");
        }
        return extension;
    }
}
