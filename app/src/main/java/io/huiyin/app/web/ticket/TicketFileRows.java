package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Ticket;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tickets as the rows of a file. It leaves the house: names and numbers are masked in all words, whoever takes it. */
@Component
class TicketFileRows {

    static final List<String> HEADER = List.of(
            "工单号", "状态", "类型", "事项", "标题", "内容", "地点", "承办单位", "电话", "紧急", "保密", "领导批办", "受理时间", "签收期限", "答复期限", "逾期",
            "办结时间", "答复", "满意度");

    private final TicketViews views;
    private final CodeNames names;
    private final DateTimeFormatter times;

    TicketFileRows(TicketViews views, CodeNames names, CityProfile profile) {
        this.views = views;
        this.names = names;
        this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(profile.zone());
    }

    List<List<String>> of(List<Ticket> tickets, Viewer viewer) {
        Map<String, String> matters = new HashMap<>();
        List<TicketRow> seen = views.rows(tickets, viewer);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Ticket ticket = tickets.get(i);
            String code = ticket.demand().matter();
            String matter = code == null ? "" : matters.computeIfAbsent(code, one -> String.valueOf(names.matter(one)));
            rows.add(cells(ticket, seen.get(i), matter));
        }
        return rows;
    }

    private List<String> cells(Ticket ticket, TicketRow row, String matter) {
        return List.of(
                row.id(),
                row.state().label(),
                row.kindName(),
                matter,
                ticket.demand().withoutCitizen(row.title()),
                ticket.demand().withoutCitizen(ticket.demand().content()),
                row.place() == null ? "" : ticket.demand().withoutCitizen(row.place()),
                row.unitName() == null ? "" : row.unitName(),
                row.phoneMasked(),
                yes(row.urgent()),
                yes(row.secret()),
                yes(row.leaders()),
                time(row.filedAt()),
                time(row.signBy()),
                time(row.replyBy()),
                yes(row.overdue()),
                time(ticket.closedAt()),
                ticket.reply() == null ? "" : ticket.demand().withoutCitizen(ticket.reply()),
                row.satisfaction() == null ? "" : row.satisfaction().toString());
    }

    private static String yes(boolean marked) {
        return marked ? "是" : "";
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : times.format(at);
    }
}
