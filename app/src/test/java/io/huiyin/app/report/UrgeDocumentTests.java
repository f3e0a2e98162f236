package io.huiyin.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.supervision.Urge;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.voicebot.models.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class UrgeDocumentTests {

    static final Instant ISSUED = Instant.parse("2026-12-03T01:00:00Z");

    @TempDir
    Path nothing;

    private static CityProfile profile() {
        return CityFolder.read(Path.of("").toAbsolutePath().resolveSibling("core/cities/yunting"))
                .profile();
    }

    private static ModelFolder models() {
        String set = System.getenv("HUIYIN_MODELS");
        return new ModelFolder(
                set != null ? Path.of(set) : Path.of("").toAbsolutePath().resolveSibling("data/models"));
    }

    private static Urge notice(Urge.@Nullable Recall recall) {
        return new Urge(
                1,
                new TicketId("CS202611230001"),
                "water",
                UrgeStep.NOTICE,
                Instant.parse("2026-12-02T09:30:00Z"),
                ISSUED,
                "system",
                "办理时限已过",
                "测热催〔2026〕3号",
                "市水务集团：\n工单 CS202611230001（事项：停水，星河小区停水）办理时限为2026年12月2日17:30，已逾期 2 个办公小时，尚未办结。诉求人已来电催办 2 次。"
                        + "\n请于2026年12月7日17:30前办结并答复诉求人，同时书面说明逾期原因；届时仍未办结的，按规定通报批评。\n依据：测试督办规定",
                Instant.parse("2026-12-07T09:30:00Z"),
                "市水务集团分管领导",
                recall);
    }

    @Test
    void aNoticeIsOnePageWithLetterheadNumberWordsDateAndCopyAndAFontOfItsOwn() throws Exception {
        assumeThat(models().documentFont()).isRegularFile();
        byte[] pdf = new UrgeDocument(new OfficialPaper(profile(), models())).pdf(notice(null));
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        String words = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        assertThat(words)
                .contains("云汀市12345政务服务便民热线", "测热催〔2026〕3号", "催办通知书", "市水务集团：", "CS202611230001", "2026年12月7日17:30前办结")
                .contains("2026年12月3日", "抄送：市水务集团分管领导", "督查中心");
        // only the characters that it uses: the whole type has eleven megabytes
        assertThat(pdf.length).isLessThan(500_000);
    }

    @Test
    void aRecalledNoticeSaysSo() throws Exception {
        assumeThat(models().documentFont()).isRegularFile();
        var recall = new Urge.Recall(Instant.parse("2026-12-04T01:00:00Z"), "centre1", "管道配件在途");
        byte[] pdf = new UrgeDocument(new OfficialPaper(profile(), models())).pdf(notice(recall));
        Files.write(Path.of("target/notice.pdf"), pdf);
        assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s", ""))
                .contains("本件已于2026年12月4日撤回：管道配件在途");
    }

    @Test
    void withoutAFontItSaysWhatToDo() {
        assertThatThrownBy(() ->
                        new UrgeDocument(new OfficialPaper(profile(), new ModelFolder(nothing))).pdf(notice(null)))
                .isInstanceOf(FontMissing.class)
                .hasMessageContaining("bin/huiyin models fetch wqy-microhei");
    }
}
