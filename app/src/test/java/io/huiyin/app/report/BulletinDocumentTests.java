package io.huiyin.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiyin.core.bulletin.Bulletin;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.score.ScorePeriod;
import io.huiyin.voicebot.models.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class BulletinDocumentTests {

    private static Bulletin bulletin(Bulletin.@Nullable Published published) {
        var onTime = new Bulletin.Item("onTime", "按时办结率", 8, 9, 9, 10, 0.75);
        return new Bulletin(
                1,
                ScorePeriod.of(ScorePeriod.Kind.MONTH, LocalDate.of(2026, 10, 1)),
                published == null ? Bulletin.Stage.DRAFT : Bulletin.Stage.PUBLISHED,
                "7",
                "测试考核办法",
                new Bulletin.Signed("system", Instant.parse("2026-11-03T01:00:00Z")),
                published,
                null,
                List.of(
                        new Bulletin.Line("water", "市水务集团", 1, 88.9, 90.0, 2, 75.0, List.of(onTime)),
                        new Bulletin.Line("urban", "市城管局", 2, 70.0, 70.0, null, null, List.of())),
                List.of(new Bulletin.NamedMatter(true, "停水", 9, 10)));
    }

    @Test
    void theTableHasEachFigureWithoutAndWithWhatWasExemptedAndTheLastPeriod() {
        List<List<String>> rows = BulletinDocument.rows(bulletin(null));
        assertThat(rows.getFirst()).endsWith("按时办结率", "按时办结率（剔除前）", "按时办结率（上期）");
        assertThat(rows.get(1))
                .startsWith("1", "2", "water", "市水务集团", "88.9000")
                .endsWith("0.8889", "0.9000", "0.7500");
        assertThat(rows.get(2)).startsWith("2", "", "urban");
    }

    @Test
    void thePaperHasLetterheadNumberRankingAndWhatStandsOut() throws Exception {
        String set = System.getenv("HUIYIN_MODELS");
        var models = new ModelFolder(
                set != null ? Path.of(set) : Path.of("").toAbsolutePath().resolveSibling("data/models"));
        assumeThat(models.documentFont()).isRegularFile();
        var profile = CityFolder.read(Path.of("").toAbsolutePath().resolveSibling("core/cities/yunting"))
                .profile();
        var published = new Bulletin.Published("测通〔2026〕3号", "manager1", Instant.parse("2026-11-04T01:00:00Z"));
        byte[] pdf = new BulletinDocument(new OfficialPaper(profile, models)).pdf(bulletin(published));
        Files.write(Path.of("target/bulletin.pdf"), pdf);
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", ""))
                .contains("云汀市12345政务服务便民热线", "测通〔2026〕3号", "关于2026年10月承办单位办理情况的通报", "市水务集团")
                .contains("88.9%（90.0%）←75.0%", "停水（10件中解决9件）", "2026年11月4日");
    }
}
