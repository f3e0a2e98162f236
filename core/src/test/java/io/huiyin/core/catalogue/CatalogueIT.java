package io.huiyin.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.catalogue.CatalogueDiff.Field;
import io.huiyin.core.catalogue.CatalogueDiff.Kind;
import io.huiyin.core.catalogue.CatalogueImport.Version;
import io.huiyin.core.city.CatalogueFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.setup.CityRecords;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueIT {

    static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    static final String HEADER = "matter,area,lead,supporting,basis,deadline,from,until\n";
    static final String UNCHANGED = HEADER
            + "outage,,water,,测试市供水条例第一条,,2026-01-01,\n"
            + "noise,,urban,street-xinghe,测试市噪声办法第二条,investigation,2026-01-01,\n"
            + "litter,,urban,,测试市市容条例第三条,,2026-01-01,\n"
            + "litter,hubin,dist-hubin,,湖滨区权责清单第四条,,2026-01-01,\n"
            + "litter,xinghe,street-xinghe,village-xinghe-1,星河街道权责清单第五条,,2026-01-01,2026-12-31\n";

    final SettableClock clock = SettableClock.at("2026-11-23T10:00");
    final RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
    final CatalogueImports imports = plane.bean(CatalogueImports.class);
    final CatalogueBook book = plane.bean(CatalogueBook.class);
    final DispatchCatalogue catalogue = plane.bean(DispatchCatalogue.class);

    final LocalDate today = LocalDate.of(2026, 11, 23);

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void theFolderGivesTheFirstVersionAndOnlyOffersALaterOne() {
        assertThat(book.versions()).singleElement().satisfies(first -> {
            assertThat(first.folder()).isTrue();
            assertThat(version(first)).isEqualTo(new Version(1, LocalDate.of(2026, 1, 1), 5, 0, 0, 0));
        });
        plane.bean(CityRecords.class).importCity(TestCity.folder());
        assertThat(imports.waiting()).isEmpty();

        CityFolder changed = withoutTheStreetsLine();
        plane.bean(CityRecords.class).importCity(changed);
        plane.bean(CityRecords.class).importCity(changed);

        assertThat(catalogue.inForceOn(today)).isEqualTo(TestCity.catalogue());
        CatalogueImport offered = imports.waiting().getFirst();
        assertThat(imports.waiting()).hasSize(1);
        assertThat(imports.look(offered.id(), DECEMBER).diff().changes())
                .singleElement()
                .returns(Kind.ENDED, CatalogueDiff.Change::kind);
        imports.discard(offered.id(), "街道仍然负责", "centre1");
        plane.bean(CityRecords.class).importCity(changed);
        assertThat(imports.waiting())
                .as("what was discarded is not offered again")
                .isEmpty();
    }

    @Test
    void aFileShowsItsDifferenceAndTakesForceFromTheDayThatAPersonChooses() {
        long id = offered(UNCHANGED
                .replace("noise,,urban,street-xinghe", "noise,,water,street-xinghe")
                .replace(
                        "litter,hubin,dist-hubin,,湖滨区权责清单第四条,,2026-01-01,\n",
                        "outage,shanqian,water,urban,山前供水协议,,2026-01-01,\n"));

        CatalogueImports.Look look = imports.look(id, DECEMBER);
        assertThat(look.problems()).isEmpty();
        assertThat(look.diff().unchanged()).isEqualTo(3);
        assertThat(look.diff().changes())
                .extracting(CatalogueDiff.Change::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.ENDED);
        assertThat(look.diff().changes().getFirst().fields()).isEqualTo(Set.of(Field.LEAD));
        assertThat(catalogue.inForceOn(DECEMBER))
                .as("nothing takes force before it is confirmed")
                .isEqualTo(TestCity.catalogue());

        CatalogueImport confirmed = imports.confirm(id, DECEMBER, 1, 3, "市政府办〔2026〕8 号", "centre1");

        assertThat(version(confirmed)).isEqualTo(new Version(2, DECEMBER, 1, 1, 1, 3));
        assertThat(lead("noise", null, DECEMBER.minusDays(1))).isEqualTo("urban");
        assertThat(lead("noise", null, DECEMBER)).isEqualTo("water");
        assertThat(lead("litter", "hubin", DECEMBER.minusDays(1))).isEqualTo("dist-hubin");
        assertThat(lead("litter", "hubin", DECEMBER)).isEqualTo("urban");
        assertThat(book.entries(1)).containsExactlyInAnyOrderElementsOf(TestCity.catalogue());
        assertThat(book.changes(2).changes()).hasSize(3);
        CatalogueRule noise = book.search(new CatalogueBook.Query(null, "noise", null, null, DECEMBER, null, 0, 20))
                .rules()
                .getFirst();
        assertThat(book.history(noise))
                .extracting(rule -> rule.entry().lead())
                .containsExactly("urban", "urban", "water");
        assertThat(book.explain(noise)).contains("2026-12-01 起全市的“噪声扰民”工单，由市水务集团主办", "“需调查” 10 个工作日", "目录第 2 版");
        assertThat(plane.bean(AuditTrail.class).of("catalogue-2"))
                .singleElement()
                .returns("confirmedCatalogue", AuditTrail.Entry::what);
    }

    @Test
    void whatIsWrittenOutIsReadBackWithoutADifference() {
        List<CatalogueEntry> entries = book.entriesToCome();
        for (byte[] file : List.of(
                CatalogueFile.csv(entries, book.known()).getBytes(StandardCharsets.UTF_8),
                CatalogueFile.workbook(entries, book.known()))) {
            CatalogueImports.Offer offer = imports.offer("目录", file, "centre1");
            assertThat(offer.problems()).isEmpty();
            CatalogueDiff diff = imports.look(
                            Objects.requireNonNull(offer.offered()).id(), today)
                    .diff();
            assertThat(diff.changes()).isEmpty();
            assertThat(diff.unchanged()).isEqualTo(5);
        }
    }

    @Test
    void everythingWrongIsNamedWithRowColumnAndRemedyAndNothingIsKept() {
        CatalogueImports.Offer offer = imports.offer(
                "新目录.csv",
                (HEADER + "outage,,watr,,测试市供水条例第一条,,2026-01-01,\n"
                                + "noise,,village-xinghe-1,,测试市噪声办法第二条,,2026-01-01,\n"
                                + "litter,,urban,village-xinghe-1,,,2026年1月1日,\n"
                                + "litter,,water,,重叠,,2026-03-01,\n")
                        .getBytes(StandardCharsets.UTF_8),
                "centre1");

        assertThat(offer.offered()).isNull();
        assertThat(offer.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .contains("2 lead", "3 lead", "4 supporting", "4 basis", "4 from", "5 null");
        assertThat(offer.problems()).extracting(Problem::remedy).contains("是否应为“water”？代码见 units.csv");
        assertThat(offer.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(imports.waiting()).isEmpty();
        assertThat(imports.offer("空.xlsx", new byte[] {'P', 'K', 3, 4, 0}, "centre1")
                        .problems())
                .isNotEmpty();
        assertThat(imports.offer("空.csv", new byte[0], "centre1").problems()).isNotEmpty();
        assertThat(imports.offer("国标码.csv", "事项".getBytes(Charset.forName("GBK")), "centre1")
                        .problems())
                .extracting(Problem::message)
                .contains("文件不是 UTF-8 编码");
    }

    @Test
    void aDepartmentsMatterGoesToAStreetOnlyByABasisOfItsOwn() {
        String down = UNCHANGED + "noise,xinghe,street-xinghe,,测试市噪声办法第二条,,2026-01-01,\n";
        long id = offered(down);

        assertThat(imports.look(id, DECEMBER).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.column()).isEqualTo("lead");
            assertThat(problem.message()).contains("市城管局", "星河街道办事处");
        });
        assertThatThrownBy(() -> imports.confirm(id, DECEMBER, 1, 1, "理由", "centre1"))
                .isInstanceOf(ImportRefused.class);
        long own = offered(down.replace("street-xinghe,,测试市噪声办法第二条", "street-xinghe,,星河街道赋权清单第九条"));
        imports.confirm(own, DECEMBER, 1, 1, "赋权清单印发", "centre1");
        assertThat(lead("noise", "xinghe", DECEMBER)).isEqualTo("street-xinghe");
    }

    @Test
    void whoeverConfirmsMustHaveSeenWhatTakesForce() {
        long one = offered(UNCHANGED.replace("测试市供水条例第一条", "测试市供水条例第二条"));
        long other = offered(UNCHANGED.replace("市容条例", "市容新条例"));

        assertThatThrownBy(() -> imports.confirm(one, today.minusDays(1), 1, 1, "理由", "centre1"))
                .isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> imports.confirm(one, today, 1, 2, "理由", "centre1"))
                .isInstanceOf(CatalogueMoved.class)
                .hasMessageContaining("1 条");
        assertThatThrownBy(() -> imports.confirm(one, today, 1, 1, " ", "centre1"))
                .isInstanceOf(ImportRefused.class);
        imports.confirm(one, today, 1, 1, "修订", "centre1");
        assertThatThrownBy(() -> imports.confirm(one, today, 2, 1, "修订", "centre1"))
                .isInstanceOf(CatalogueMoved.class)
                .hasMessageContaining("centre1");
        assertThatThrownBy(() -> imports.confirm(other, today, 1, 1, "修订", "centre1"))
                .isInstanceOf(CatalogueMoved.class);
        assertThatThrownBy(() -> imports.look(4711, today)).isInstanceOf(UnknownImport.class);
        long same = offered(UNCHANGED.replace("测试市供水条例第一条", "测试市供水条例第二条"));
        assertThatThrownBy(() -> imports.confirm(same, today, 2, 0, "修订", "centre1"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("没有差异");
    }

    @Test
    void aMatterOrAnAreaWithoutALineIsFoundWithItsFirstDay() {
        assertThat(book.findings(today)).isEmpty();
        long id = offered(UNCHANGED
                .replace("outage,,water,,测试市供水条例第一条,,2026-01-01,\n", "")
                .replace("litter,,urban,,测试市市容条例第三条,,2026-01-01,\n", "")
                .replace("第四条,,2026-01-01,", "第四条,,2026-01-01,2027-01-31"));
        List<CatalogueFinding> found = imports.look(id, DECEMBER).findings();
        imports.confirm(id, DECEMBER, 1, 3, "缩减", "centre1");

        assertThat(book.findings(today)).isEqualTo(found);
        assertThat(found)
                .extracting(finding ->
                        finding.kind() + " " + finding.matter() + " " + finding.areas() + " " + finding.from())
                .containsExactly(
                        "GAP outage [] 2026-12-01", "GAP litter [shanqian] 2026-12-01", "GAP litter [] 2027-02-01");
        assertThat(found.get(1).words()).isEqualTo("事项“垃圾清运”在山前区自 2026-12-01 起没有主办单位");
    }

    @Test
    void linesAreFoundByWordsAreaUnitAndDay() {
        assertThat(leads(new CatalogueBook.Query("垃圾 湖滨", null, null, null, today, null, 0, 20)))
                .containsExactly("dist-hubin");
        assertThat(leads(new CatalogueBook.Query(null, "litter", "xinghe", null, today, null, 0, 20)))
                .containsExactlyInAnyOrder("urban", "dist-hubin", "street-xinghe");
        assertThat(leads(new CatalogueBook.Query(null, null, null, "village-xinghe-1", today, null, 0, 20)))
                .containsExactly("street-xinghe");
        assertThat(leads(
                        new CatalogueBook.Query(null, "litter", "xinghe", null, LocalDate.of(2027, 1, 1), null, 0, 20)))
                .hasSize(2);
        assertThat(leads(new CatalogueBook.Query("100%", null, null, null, null, 1, 0, 20)))
                .isEmpty();
    }

    private List<String> leads(CatalogueBook.Query query) {
        return book.search(query).rules().stream()
                .map(rule -> rule.entry().lead())
                .toList();
    }

    private long offered(String csv) {
        CatalogueImports.Offer offer = imports.offer("目录.csv", csv.getBytes(StandardCharsets.UTF_8), "centre1");
        assertThat(offer.problems()).isEmpty();
        return Objects.requireNonNull(offer.offered()).id();
    }

    private String lead(String matter, String area, LocalDate day) {
        return catalogue.entries(matter, area, day).getFirst().lead();
    }

    private static Version version(CatalogueImport one) {
        return Objects.requireNonNull(Objects.requireNonNull(one.decision()).version());
    }

    private static CityFolder withoutTheStreetsLine() {
        CityFolder city = TestCity.folder();
        return new CityFolder(
                city.path(),
                city.profile(),
                city.holidays(),
                city.units(),
                city.matters(),
                city.catalogue().stream()
                        .filter(line -> !line.lead().equals("street-xinghe"))
                        .toList(),
                city.accounts());
    }
}
