package io.huiyin.core.channel;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Demands that come as a table: a mailbox, a forum, items of the media. Looked at first; filed when nothing is wrong with
 * any row. Each row is filed by itself, so that a sheet that broke off is simply handed in again.
 */
@Service
public class DemandSheet {

    /** In this order in a new sheet; one that ends with {@code ?} may be left out. */
    private static final String[] COLUMNS = {
        "渠道", "编号", "类型", "标题", "内容", "地点?", "区域?", "时间?", "电话", "姓名?", "保密?", "紧急?"
    };

    private static final Pattern PHONE = Pattern.compile("\\d{3,15}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /**
     * One demand of a sheet.
     *
     * @param line of the file, or row of the sheet
     * @param known the ticket that it is already; null when it is new
     */
    public record Row(
            int line,
            Channel channel,
            String reference,
            NewTicket demand,
            @Nullable TicketId known) {}

    /** @param problems with row, column and remedy; none of the rows is filed while there are any */
    public record Read(List<Row> rows, List<Problem> problems) {}

    /** @param again how many were here already */
    public record Outcome(List<TicketId> filed, int again) {}

    private final WrittenDemands demands;
    private final CityProfile profile;

    DemandSheet(WrittenDemands demands, CityProfile profile) {
        this.demands = demands;
        this.profile = profile;
    }

    /** The first line of a sheet, for who begins one. */
    public static List<String> columns() {
        return Arrays.stream(COLUMNS).map(column -> column.replace("?", "")).toList();
    }

    /** @param content CSV in UTF-8, or a workbook (xlsx) */
    public Read read(String name, byte[] content) {
        var problems = new CityProblems();
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CityEntry entry : CityFile.table(name, content, problems, COLUMNS).entries()) {
            Row row = row(entry);
            if (!seen.add(row.channel() + "/" + row.reference())) {
                entry.problem("编号", "渠道和编号与前面一行相同", "同一件只写一行；不同的件编号不同");
            }
            rows.add(row);
        }
        return new Read(rows, problems.found());
    }

    /**
     * Files each row that is new.
     *
     * @throws CityFolderException when something is wrong with any row
     */
    public Outcome file(String name, byte[] content, String actor) {
        Read read = read(name, content);
        if (!read.problems().isEmpty()) {
            throw new CityFolderException(read.problems());
        }
        List<TicketId> filed = new ArrayList<>();
        for (Row row : read.rows()) {
            if (row.known() == null) {
                var one = demands.file(row.channel(), row.reference(), row.demand(), actor);
                if (!one.again()) {
                    filed.add(one.ticket().id());
                }
            }
        }
        return new Outcome(filed, read.rows().size() - filed.size());
    }

    private Row row(CityEntry entry) {
        Channel channel = named(entry, "渠道", Arrays.asList(Channel.values()), Channel::label, Channel::name)
                .orElse(Channel.PLATFORM);
        String kind = named(entry, "类型", profile.kinds(), CityProfile.Kind::name, CityProfile.Kind::code)
                .map(CityProfile.Kind::code)
                .orElse("");
        String area = entry.optional("区域") == null
                ? null
                : named(entry, "区域", profile.areas(), CityProfile.Area::name, CityProfile.Area::code)
                        .map(CityProfile.Area::code)
                        .orElse(null);
        String phone = NO_DIGIT.matcher(entry.text("电话")).replaceAll("");
        if (!PHONE.matcher(phone).matches()) {
            entry.problem("电话", "电话应有 3 至 15 位数字", "填写诉求人的手机号或带区号的固定电话");
        }
        String reference = entry.text("编号");
        var demand = new NewTicket(
                kind,
                null,
                shortened(entry, "标题", 100),
                shortened(entry, "内容", 4000),
                entry.optional("地点"),
                area,
                entry.optional("时间"),
                phone,
                entry.optional("姓名"),
                yes(entry, "保密"),
                yes(entry, "紧急"),
                null,
                null,
                null);
        return new Row(
                entry.line(),
                channel,
                reference,
                demand,
                demands.find(channel, reference).orElse(null));
    }

    private static String shortened(CityEntry entry, String column, int most) {
        String text = entry.text(column);
        if (text.length() > most) {
            entry.problem(column, column + "超过 " + most + " 字", "改短，原文可放在附件里");
        }
        return text;
    }

    private static boolean yes(CityEntry entry, String column) {
        String text = entry.optional(column);
        if (text != null && !text.equals("是") && !text.equals("否")) {
            entry.problem(column, "“" + column + "”应为“是”或“否”", "不填即为否");
        }
        return "是".equals(text);
    }

    /** By its name, or by its code. */
    private static <T> Optional<T> named(
            CityEntry entry, String column, List<T> all, Function<T, String> name, Function<T, String> code) {
        String text = entry.text(column);
        Optional<T> found = all.stream()
                .filter(one -> text.equals(name.apply(one)) || text.equals(code.apply(one)))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            entry.problem(
                    column, "没有“" + text + "”", "可用的值：" + all.stream().map(name).collect(Collectors.joining("、")));
        }
        return found;
    }
}
