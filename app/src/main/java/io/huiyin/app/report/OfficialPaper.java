package io.huiyin.app.report;

import io.huiyin.core.city.CityProfile;
import io.huiyin.voicebot.models.ModelFolder;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;
import org.springframework.stereotype.Component;

/** The hotline's paper: letterhead, number, red line, what is written on it, who signs and when. */
@Component
class OfficialPaper {

    /** points; 16 is the size of official text ("三号"), lines 28 points apart (GB/T 9704) */
    static final float TEXT = 16;

    private static final float LINE = 28;

    /** the red of official letterheads */
    private static final Color RED = new Color(0xC7, 0x14, 0x1A);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final CityProfile profile;
    private final Path font;

    OfficialPaper(CityProfile profile, ModelFolder models) {
        this.profile = profile;
        this.font = models.documentFont();
    }

    /**
     * What a sheet says of itself.
     *
     * @param number null for what has none yet
     * @param notice in red below the line, e.g. that it was recalled; null for nothing
     */
    record Head(
            String title, @Nullable String number, @Nullable String notice) {}

    /** The sheet while it is written on. */
    record Sheet(Document document, BaseFont type) {

        Font font(float size) {
            return new Font(type, size);
        }

        void line(String text, float size, int alignment, float before) {
            document.add(OfficialPaper.line(text, font(size), alignment, before));
        }

        /** Two characters in, as a paragraph begins. */
        void paragraph(String text, float before) {
            Paragraph paragraph = OfficialPaper.line(text, font(TEXT), Element.ALIGN_LEFT, before);
            paragraph.setFirstLineIndent(2 * TEXT);
            document.add(paragraph);
        }

        void rule() {
            document.add(OfficialPaper.rule(Color.BLACK, 0.7f));
        }
    }

    /**
     * A4, portrait.
     *
     * @throws FontMissing when the machine has no Chinese type
     */
    byte[] portrait(Head head, Consumer<Sheet> body) {
        // margins of GB/T 9704: 37 mm above, 28 mm at the binding
        return pdf(new Document(PageSize.A4, 79, 74, 80, 70), head, body);
    }

    /** A4, landscape: for wide tables. @throws FontMissing when the machine has no Chinese type */
    byte[] landscape(Head head, Consumer<Sheet> body) {
        Rectangle page = PageSize.A4.rotate();
        return pdf(new Document(page, 50, 50, 60, 50), head, body);
    }

    private byte[] pdf(Document document, Head head, Consumer<Sheet> body) {
        BaseFont type = type();
        var bytes = new ByteArrayOutputStream();
        PdfWriter.getInstance(document, bytes);
        String number = head.number();
        document.addTitle(number == null ? head.title() : head.title() + " " + number);
        document.open();
        var sheet = new Sheet(document, type);
        document.add(line(
                profile.name() + profile.line() + "政务服务便民热线",
                new Font(type, 26, Font.NORMAL, RED),
                Element.ALIGN_CENTER,
                0));
        if (number != null) {
            sheet.line(number, TEXT, Element.ALIGN_CENTER, 6);
        }
        document.add(rule(RED, 2));
        String notice = head.notice();
        if (notice != null) {
            document.add(line(notice, new Font(type, TEXT, Font.NORMAL, RED), Element.ALIGN_CENTER, 8));
        }
        sheet.line(head.title(), 22, Element.ALIGN_CENTER, 24);
        body.accept(sheet);
        document.close();
        return bytes.toByteArray();
    }

    /** Who signs, and the day. */
    void signed(Sheet sheet, Instant at) {
        sheet.line(profile.name() + profile.line() + "热线督查中心", TEXT, Element.ALIGN_RIGHT, 40);
        sheet.line(day(at), TEXT, Element.ALIGN_RIGHT, 0);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(profile.zone()));
    }

    private static Paragraph rule(Color color, float width) {
        var paragraph = new Paragraph(8);
        paragraph.add(new Chunk(new LineSeparator(width, 100, color, Element.ALIGN_CENTER, 0)));
        return paragraph;
    }

    private static Paragraph line(String text, Font font, int alignment, float before) {
        var paragraph = new Paragraph(Math.max(LINE, font.getSize() * 1.3f), text, font);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(before);
        return paragraph;
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
