package io.huiyin.core.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.core.identity.Role;
import io.huiyin.core.unit.Unit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CityFolderTests {

    private static final Path SMALL = Path.of("src/test/resources/city-small");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aGoodFolderIsReadWhole() {
        var city = CityFolder.read(folder);
        assertThat(city.profile().name()).isEqualTo("小样市");
        assertThat(city.profile().deadline("emergency").signWithin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(city.profile().deadline("emergency").workingDays()).isNull();
        assertThat(city.profile().areas()).hasSize(3);
        assertThat(city.holidays()).hasSize(2);
        assertThat(city.units()).hasSize(5).last().returns(Unit.Level.VILLAGE, Unit::level);
        assertThat(city.matters().getFirst().questions()).containsExactly("哪栋楼？", "从何时开始？");
        assertThat(city.catalogue()).hasSize(4);
        assertThat(city.accounts().get(1).account().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.UNIT_LEADER);
        assertThat(city.unitCodes().all()).contains("water", "willow");
    }

    @Test
    void anAgentMayHaveATelephoneOfTheExchange() throws IOException {
        change("accounts.csv", "roles,unit", "roles,unit,extension");
        change("accounts.csv", "administrator,", "administrator;agent,,8001");
        change("accounts.csv", "clerk;unit-leader,water", "clerk;unit-leader,water,");
        change("accounts.csv", ",agent,", ",agent,,8001");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("accounts.csv");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.toString()).contains("分机号“8001”重复，第 2 行");
        });
        change("accounts.csv", ",agent,,8001", ",agent,,80-01");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("只写数字"));
        change("accounts.csv", ",agent,,80-01", ",agent,,");
        change("accounts.csv", "clerk;unit-leader,water,", "clerk;unit-leader,water,8002");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("不接电话"));
        change("accounts.csv", "clerk;unit-leader,water,8002", "clerk;unit-leader,water,");
        assertThat(CityFolder.read(folder).accounts())
                .extracting(CityFolder.DemoAccount::extension)
                .containsExactly("8001", null, null);
    }

    @Test
    void gridsLieInAStreetAndTheirWorkersAreItsOwnAndNothingElse() throws IOException {
        change("accounts.csv", "bao,", "wang1,网格员甲,yanshi-2026,grid-worker,willow\nbao,");
        Path grids = folder.resolve("grids.csv");
        Files.writeString(grids, "code,name,unit,workers\ngrid-1,柳树一格,willow,wang1\n");
        assertThat(CityFolder.read(folder).grids()).singleElement().satisfies(grid -> {
            assertThat(grid.unit()).isEqualTo("willow");
            assertThat(grid.workers()).containsExactly("wang1");
        });

        Files.writeString(
                grids,
                "code,name,unit,workers\nwillow,柳树一格,willow,shui01\ngrid-2,水务格,water,wang1\ngrid-3,无人格,willow,wang9\n");
        assertThat(problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
                .containsExactlyInAnyOrder(
                        "grids.csv:2 网格代码“willow”与单位代码相同",
                        "grids.csv:2 账号“shui01”不是网格员",
                        "grids.csv:3 网格“grid-2”不在镇（街道）或村（社区）内",
                        "grids.csv:4 账号代码“wang9”不存在");
        Files.delete(grids);
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("wang1", "没有网格");
            assertThat(problem.remedy()).contains("workers");
        });
        change("accounts.csv", "grid-worker,willow", "grid-worker;clerk,water");
        assertThat(problems())
                .extracting(problem -> problem.toString())
                .anyMatch(said -> said.contains("不能兼任"))
                .anyMatch(said -> said.contains("不属于镇（街道）"));
    }

    @Test
    void aPasswordStaysOutOfTheHashAndAHashOutOfThePassword() {
        var accounts = CityFolder.read(folder).accounts();
        assertThat(accounts.getFirst().password()).isEqualTo("yanshi-2026");
        assertThat(accounts.getFirst().account().passwordHash()).isEmpty();
        assertThat(accounts.getLast().password()).isEmpty();
        assertThat(accounts.getLast().account().passwordHash()).startsWith("{bcrypt}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile.yaml|line: \"12345\"|line: \"热线\"|3|line",
                "profile.yaml|ticketPrefix: XY|ticketPrefix: xy|2|ticketPrefix",
                "profile.yaml|ticketPrefix: XY|ticketprefix: XY|2|不认识的项",
                "profile.yaml|name: 小样市|#|2|缺少“name”",
                "profile.yaml|zone: Asia/Shanghai|zone: Asia/Yunting|4|时区",
                "profile.yaml|workingDays: 3, ||6|按工作日、要么按分钟",
                "profile.yaml|signWithin: 15m|signWithin: 15 minutes|7|时长",
                "profile.yaml|deadline: emergency|deadline: emergancy|10|emergency",
                "profile.yaml|code: urgentRepair|code: help|10|重复",
                "profile.yaml|closes: \"17:30\"|closes: \"07:30\"|13|不晚于",
                "profile.yaml|triesPerTicket: 3|triesPerTicket: 30|19|1 到 10",
                "profile.yaml|kinds: [help]|kinds: [hilfe]|23|hilfe",
                "profile.yaml|  greeting: 您好，这里是小样市热线。|  Greeting: 您好|25|不认识的项",
                "profile.yaml|office:|office: [|13|（从第 11 行开始）",
                "profile.yaml|firstReportMinutes: 30|firstReportMinutes: 0|60|1 到 1440",
                "profile.yaml|to: leader, afterMinutes: 10|to: leader, afterMinutes: 0|65|逐级扩大",
                "profile.yaml|to: unit, afterMinutes: 0|to: unit, afterMinutes: 1|64|立即告警",
                "profile.yaml|to: supervision|to: centre|66|supervision",
                "profile.yaml|grade: high, when: words|grade: top, when: words|75|top",
                "profile.yaml|when: words, words: [塌陷]|when: words|75|words 只用于",
                "profile.yaml|when: urges, atLeast: 2|when: urges|76|atLeast",
                "profile.yaml|id: G2|id: G1|76|重复",
                "plans.yaml|matters: [water-outage]|matters: [water-outag]|4|water-outage",
                "plans.yaml|matters: [water-outage]||9|已有通用预案",
                "plans.yaml|0599-6120009|打总机|6|不是号码",
                "plans.yaml|steps: [核实险情]|steps: []|13|缺少“steps”",
                "plans.yaml|code: general|code: outage|9|重复",
                "calendar.csv|2026-10-01|2026-13-01|2|日期",
                "calendar.csv|2026-10-10,true|2026-10-09,true|3|本来就是工作日",
                "calendar.csv|2026-10-10,true|2026-10-01,false|3|重复",
                "areas.csv|river,河畔街道,north|river,河畔街道,nort|3|是否应为“north”",
                "areas.csv|north,城北区,,|north,城北区,river,|2|绕回",
                "areas.csv|south,城南区|north,城南区|4|重复",
                "units.csv|water,小样市水务公司,city,utility|water,小样市水务公司,city,company|3|utility",
                "units.csv|city,,供水与抢修|citi,,供水与抢修|3|是否应为“city”",
                "units.csv|street,government,north,river|street,government,north,|5|没有区域",
                "units.csv|village,village,river|village,village,north|6|街道或乡镇",
                "units.csv|district,government,city,north|district,government,river,north|4|低于",
                "units.csv|0599-6120002|打总机|4|电话",
                "units.csv|willow,柳树社区|river,柳树社区|6|重复",
                "matters.csv|noise,噪声,环境,太吵;噪声,|noise,噪声,环境,,|3|缺少“words”",
                "matters.csv|noise,噪声,环境|loud,噪声,环境|3|没有主办单位",
                "matters.csv|code,name,group|code,name,sort|1|缺少列“group”",
                "matters.csv|太吵;噪声,|太吵;噪声|3|4 格，应为 5 格",
                "catalogue.csv|noise,,city|nois,,city|3|noise",
                "catalogue.csv|water-outage,,water,|water-outage,,willow,|2|不能主办",
                "catalogue.csv|noise,,city,north|noise,,city,city|3|既是主办又是协办",
                "catalogue.csv|2026-06-30|2025-06-30|4|早于",
                "catalogue.csv|2026-06-30|2026-07-01|5|与第 4 行",
                "catalogue.csv|noise,,city|noise,,river|3|只负责",
                "catalogue.csv|,emergency,|,emergencies,|2|时限",
                "catalogue.csv|noise,river,river,willow|noise,rivers,river,willow|4|区域",
                "accounts.csv|water_|wasser|3|单位",
                "accounts.csv|admin,管理员,yanshi-2026|admin,管理员,|2|缺少“password”",
                "accounts.csv|admin,管理员,yanshi-2026|admin,管理员,1234|2|太短",
                "accounts.csv|clerk;unit-leader,water|clerk;unit-leader,|3|没有写单位",
                "accounts.csv|yanshi-2026,administrator|yanshi-2026,agent|1|没有管理员",
                "accounts.csv|,agent,|,agnet,|4|floor-supervisor",
                "accounts.csv|shui01|admin|3|重复"
            })
    void aDefectIsNamedWithFileLineAndRemedy(String file, String good, String bad, int line, String message)
            throws IOException {
        change(file, good.endsWith("_") ? good.substring(0, good.length() - 1) : good, bad == null ? "" : bad);
        assertThat(problems())
                .as("one problem at %s:%d that says %s", file, line, message)
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.toString()).contains(message);
                    assertThat(problem.remedy()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile.yaml",
                "calendar.csv",
                "areas.csv",
                "units.csv",
                "matters.csv",
                "catalogue.csv",
                "accounts.csv"
            })
    void aMissingFileIsNamedAndNothingElseIsBlamed(String file) throws IOException {
        Files.delete(folder.resolve(file));
        assertThat(problems()).extracting(CityFolderException.Problem::file).containsOnly(file);
    }

    @Test
    void everyDefectOfEveryFileIsReportedInOneGo() throws IOException {
        change("profile.yaml", "ticketPrefix: XY", "ticketPrefix: xy");
        change("calendar.csv", "2026-10-01", "gestern");
        change("units.csv", "0599-6120002", "打总机");
        change("accounts.csv", "shui01", "admin");
        assertThat(problems())
                .extracting(CityFolderException.Problem::file)
                .containsExactly("accounts.csv", "calendar.csv", "profile.yaml", "units.csv");
    }

    @Test
    void aFileOfASpreadsheetWithMarkIsReadAndOneInAnotherEncodingIsNamed() throws IOException {
        Path areas = folder.resolve("areas.csv");
        String text = Files.readString(areas);
        Files.writeString(areas, "\uFEFF" + text);
        assertThat(CityFolder.read(folder).profile().areas()).hasSize(3);
        Files.write(areas, text.getBytes(Charset.forName("GB18030")));
        assertThat(problems())
                .anyMatch(p -> p.message().contains("UTF-8") && p.file().equals("areas.csv"));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        folder = folder.resolve("nowhere");
        assertThat(problems()).singleElement().matches(p -> p.file().endsWith("nowhere"));
    }

    private List<CityFolderException.Problem> problems() {
        var thrown = catchThrowableOfType(CityFolderException.class, () -> CityFolder.read(folder));
        assertThat(thrown).as("a broken folder is refused").isNotNull();
        return thrown.problems();
    }

    private void change(String file, String good, String bad) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        int at = good.equals("water") ? text.lastIndexOf(good) : text.indexOf(good);
        Files.writeString(path, text.substring(0, at) + bad + text.substring(at + good.length()));
    }
}
