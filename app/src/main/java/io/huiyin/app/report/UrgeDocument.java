package io.huiyin.app.report;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.supervision.Urge;
import io.huiyin.voicebot.models.ModelFolder;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;
import org.springframework.stereotype.Component;

/** An urge notice or a criticism as a sheet of paper with the city's letterhead. Lays out what was kept, adds nothing. */
@Component
public class UrgeDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /** the red of official letterheads */
    private static final Color RED = new Color(0xC7, 0x14, 0x1A);

    /** points; 16 is the size of official text ("三号"), lines 28 points apart (GB/T 9704) */
    private static final float TEXT = 16;

    private static final float LINE = 28;

    private final CityProfile profile;
    private final Path font;

    UrgeDocument(CityProfile profile, ModelFolder models) {
        this.profile = profile;
        this.font = models.documentFont();
    }

    /**
     * A4, one file a document.
     *
     * @param urge a numbered one
     * @throws FontMissing when the machine has no Chinese type
     */
    public byte[] pdf(Urge urge) {
        BaseFont type = type();
        var bytes = new ByteArrayOutputStream();
        // margins of GB/T 9704: 37 mm above, 28 mm at the binding
        var sheet = new Document(PageSize.A4, 79, 74, 80, 70);
        PdfWriter.getInstance(sheet, bytes);
        sheet.addTitle(urge.step().label() + " " + urge.number());
        sheet.open();
        letterhead(sheet, type);
        sheet.add(line(String.valueOf(urge.number()), new Font(type, TEXT), Element.ALIGN_CENTER, 6));
        sheet.add(rule(RED, 2));
        Urge.Recall recall = urge.recall();
        if (recall != null) {
            sheet.add(line(
                    "（本件已于" + day(recall.at()) + "撤回：" + recall.reason() + "）",
                    new Font(type, TEXT, Font.NORMAL, RED),
                    Element.ALIGN_CENTER,
                    8));
        }
        sheet.add(line(urge.step().label(), new Font(type, 22), Element.ALIGN_CENTER, 24));
        body(sheet, type, urge.content());
        sheet.add(line(profile.name() + profile.line() + "热线督查中心", new Font(type, TEXT), Element.ALIGN_RIGHT, 40));
        sheet.add(line(day(urge.at()), new Font(type, TEXT), Element.ALIGN_RIGHT, 0));
        copies(sheet, type, urge.copyTo());
        sheet.close();
        return bytes.toByteArray();
    }

    private void letterhead(Document sheet, BaseFont type) {
        sheet.add(line(
                profile.name() + profile.line() + "政务服务便民热线",
                new Font(type, 26, Font.NORMAL, RED),
                Element.ALIGN_CENTER,
                0));
    }

    /** The addressee at the margin, every other paragraph two characters in. */
    private static void body(Document sheet, BaseFont type, String content) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Paragraph paragraph = line(lines.get(i), new Font(type, TEXT), Element.ALIGN_LEFT, i == 0 ? 20 : 0);
            paragraph.setFirstLineIndent(i == 0 ? 0 : 2 * TEXT);
            sheet.add(paragraph);
        }
    }

    private static void copies(Document sheet, BaseFont type, @Nullable String copyTo) {
        if (copyTo == null) {
            return;
        }
        Paragraph gap = line(" ", new Font(type, TEXT), Element.ALIGN_LEFT, 40);
        sheet.add(gap);
        sheet.add(rule(Color.BLACK, 0.7f));
        sheet.add(line("抄送：" + copyTo, new Font(type, 14), Element.ALIGN_LEFT, 0));
        sheet.add(rule(Color.BLACK, 0.7f));
    }

    private static Paragraph rule(Color color, float width) {
        var paragraph = new Paragraph(8);
        paragraph.add(new org.openpdf.text.Chunk(new LineSeparator(width, 100, color, Element.ALIGN_CENTER, 0)));
        return paragraph;
    }

    private static Paragraph line(String text, Font font, int alignment, float before) {
        var paragraph = new Paragraph(Math.max(LINE, font.getSize() * 1.3f), text, font);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(profile.zone()));
    }

    /** Of TrueType outlines: of a CFF collection with characters in an order of its own the library draws the wrong ones. */
    private BaseFont type() {
        if (!Files.isRegularFile(font)) {
            throw new FontMissing(font);
        }
        try {
            // the first type of the collection; only the characters that are used go into the file
            return BaseFont.createFont(font + ",0", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
