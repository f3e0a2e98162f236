package io.huiyin.app.report;

import io.huiyin.app.report.OfficialPaper.Head;
import io.huiyin.core.supervision.Urge;
import java.util.List;
import org.openpdf.text.Element;
import org.springframework.stereotype.Component;

/** An urge notice or a criticism as a sheet of paper with the city's letterhead. Lays out what was kept, adds nothing. */
@Component
public class UrgeDocument {

    private final OfficialPaper paper;

    UrgeDocument(OfficialPaper paper) {
        this.paper = paper;
    }

    /**
     * A4, one file a document.
     *
     * @param urge a numbered one
     * @throws FontMissing when the machine has no Chinese type
     */
    public byte[] pdf(Urge urge) {
        Urge.Recall recall = urge.recall();
        var head = new Head(
                urge.step().label(),
                String.valueOf(urge.number()),
                recall == null ? null : "（本件已于" + paper.day(recall.at()) + "撤回：" + recall.reason() + "）");
        return paper.portrait(head, sheet -> {
            List<String> lines = urge.content().lines().toList();
            // the addressee at the margin
            sheet.line(lines.getFirst(), OfficialPaper.TEXT, Element.ALIGN_LEFT, 20);
            lines.stream().skip(1).forEach(line -> sheet.paragraph(line, 0));
            paper.signed(sheet, urge.at());
            String copyTo = urge.copyTo();
            if (copyTo != null) {
                sheet.line(" ", OfficialPaper.TEXT, Element.ALIGN_LEFT, 40);
                sheet.rule();
                sheet.line("抄送：" + copyTo, 14, Element.ALIGN_LEFT, 0);
                sheet.rule();
            }
        });
    }
}
