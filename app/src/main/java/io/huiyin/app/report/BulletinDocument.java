package io.huiyin.app.report;

import io.huiyin.app.report.OfficialPaper.Head;
import io.huiyin.app.report.OfficialPaper.Sheet;
import io.huiyin.core.bulletin.Bulletin;
import io.huiyin.core.bulletin.Bulletin.Item;
import io.huiyin.core.bulletin.Bulletin.Line;
import io.huiyin.core.bulletin.Bulletin.NamedMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.stereotype.Component;

/** A bulletin as paper with the city's letterhead, and as a table. Lays out what was kept, counts nothing. */
@Component
public class BulletinDocument {

    /** points: so that ten figures and a unit's name fit on a landscape sheet */
    private static final float SMALL = 9;

    private final OfficialPaper paper;

    BulletinDocument(OfficialPaper paper) {
        this.paper = paper;
    }

    /**
     * A4, landscape.
     *
     * @param bulletin with the lines that its reader may see
     * @throws FontMissing when the machine has no Chinese type
     */
    public byte[] pdf(Bulletin bulletin) {
        Bulletin.Published published = bulletin.published();
        var head = new Head(
                "关于" + bulletin.period().label() + "承办单位办理情况的通报",
                published == null ? null : published.number(),
                notice(bulletin));
        return paper.landscape(head, sheet -> {
            sheet.paragraph(
                    "现将%s各承办单位办理情况通报如下。指标按公式版本 %s 计算，免考核的工单已剔除，括号内为剔除前；箭头后为上一期。依据：%s"
                            .formatted(bulletin.period().label(), bulletin.rule(), bulletin.basis()),
                    12);
            table(sheet, bulletin.lines());
            matters(sheet, bulletin.matters(), true, "解决率较高的事项：");
            matters(sheet, bulletin.matters(), false, "解决率较低的事项：");
            paper.signed(sheet, published == null ? bulletin.drawn().at() : published.at());
        });
    }

    private @Nullable String notice(Bulletin bulletin) {
        Bulletin.Withdrawal withdrawn = bulletin.withdrawn();
        if (withdrawn != null) {
            return "（本通报已于" + paper.day(withdrawn.at()) + "撤回：" + withdrawn.reason() + "）";
        }
        return bulletin.published() == null ? "（草稿，未发布）" : null;
    }

    private static void table(Sheet sheet, List<Line> lines) {
        List<String> names = names(lines);
        float[] widths = new float[names.size() + 3];
        widths[0] = 1;
        widths[1] = 2.6f;
        for (int i = 2; i < widths.length; i++) {
            widths[i] = 1.3f;
        }
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setHeaderRows(1);
        List<String> header = new ArrayList<>(List.of("名次", "承办单位", "总分"));
        header.addAll(names);
        header.forEach(name -> cell(sheet, table, name));
        for (Line line : lines) {
            cell(sheet, table, place(line));
            cell(sheet, table, line.unitName());
            cell(sheet, table, points(line.total()) + before(points(line.totalBefore()), line.totalBefore()));
            for (int i = 0; i < names.size(); i++) {
                cell(
                        sheet,
                        table,
                        line.figures().isEmpty() ? "" : shown(line.figures().get(i)));
            }
        }
        sheet.document().add(table);
    }

    /** Others' lines may be without figures: the columns are those of the fullest one. */
    private static List<String> names(List<Line> lines) {
        return lines.stream()
                .map(line -> line.figures().stream().map(Item::name).toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static void cell(Sheet sheet, PdfPTable table, String text) {
        var cell = new PdfPCell(new Phrase(SMALL * 1.3f, text, sheet.font(SMALL)));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setPadding(4);
        table.addCell(cell);
    }

    private static void matters(Sheet sheet, List<NamedMatter> all, boolean best, String title) {
        List<String> named = all.stream()
                .filter(one -> one.best() == best)
                .map(one -> "%s（%d 件中解决 %d 件）".formatted(one.name(), one.asked(), one.solved()))
                .toList();
        if (!named.isEmpty()) {
            sheet.paragraph(title + String.join("、", named) + "。", 8);
        }
    }

    private static String place(Line line) {
        Integer place = line.place();
        return (place == null ? "—" : String.valueOf(place))
                + before(String.valueOf(line.placeBefore()), line.placeBefore());
    }

    private static String before(String shown, @Nullable Number before) {
        return before == null ? "" : " ← " + shown;
    }

    private static String shown(Item item) {
        boolean spared = item.numerator() != item.allNumerator() || item.denominator() != item.allDenominator();
        return value(item, item.value())
                + (spared ? "（" + value(item, item.valueWithExempted()) + "）" : "")
                + before(value(item, item.before()), item.before());
    }

    private static String value(Item item, @Nullable Double value) {
        if (value == null) {
            return "—";
        }
        return item.code().equals("signMinutes")
                ? String.format(Locale.ROOT, "%.0f 分钟", value)
                : String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }

    private static String points(@Nullable Double total) {
        return total == null ? "—" : String.format(Locale.ROOT, "%.2f", total);
    }

    /** The header first; a figure in three columns: without what was exempted, with it, the period before. */
    public static List<List<String>> rows(Bulletin bulletin) {
        List<String> header = new ArrayList<>(List.of("名次", "上期名次", "单位代码", "承办单位", "总分", "剔除前总分", "上期总分"));
        names(bulletin.lines()).forEach(name -> header.addAll(List.of(name, name + "（剔除前）", name + "（上期）")));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (Line line : bulletin.lines()) {
            List<String> cells = new ArrayList<>(List.of(
                    number(line.place()),
                    number(line.placeBefore()),
                    line.unit(),
                    line.unitName(),
                    number(line.total()),
                    number(line.totalWithExempted()),
                    number(line.totalBefore())));
            line.figures()
                    .forEach(item -> cells.addAll(
                            List.of(number(item.value()), number(item.valueWithExempted()), number(item.before()))));
            rows.add(cells);
        }
        return rows;
    }

    private static String number(@Nullable Number number) {
        return switch (number) {
            case null -> "";
            case Double value -> String.format(Locale.ROOT, "%.4f", value);
            default -> number.toString();
        };
    }
}
