package io.huiyin.core.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemandSheetIT {

    private static final String HEADER = "渠道,编号,类型,标题,内容,区域,电话,保密\n";

    static RecordPlane plane;
    static DemandSheet sheet;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T10:00"));
        sheet = plane.bean(DemandSheet.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(UTF_8);
    }

    @Test
    void eachRowBecomesATicketOnceHoweverOftenTheSheetIsHandedIn() {
        byte[] two =
                csv("市长信箱,X-1,求助,路灯不亮,北门路灯三天不亮,星河街道,138-0000-1234,是\n" + "网络留言,X-1,help,井盖松动,车一过就响,,13800001235,\n");
        var first = sheet.file("来件.csv", two, "agent1");
        assertThat(first.filed()).hasSize(2);
        assertThat(first.again()).isZero();

        Ticket lamp = plane.bean(Tickets.class).find(first.filed().getFirst()).orElseThrow();
        assertThat(lamp.demand().secret()).isTrue();
        assertThat(lamp.demand().phone()).isEqualTo("13800001234");
        assertThat(lamp.demand().area()).isEqualTo("xinghe");
        assertThat(plane.bean(WrittenDemands.class).of(lamp.id())).contains(new Origin(Channel.MAILBOX, "X-1"));

        var again = sheet.file("来件.csv", two, "agent1");
        assertThat(again.filed()).isEmpty();
        assertThat(again.again()).isEqualTo(2);
        assertThat(sheet.read("来件.csv", two).rows())
                .extracting(DemandSheet.Row::known)
                .containsExactlyElementsOf(first.filed());
    }

    @Test
    void aWorkbookIsReadAsATableIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "t", "1.0")) {
            var page = workbook.newWorksheet("来件");
            List<String> names = DemandSheet.columns();
            List<String> cells = List.of("媒体", "M-1", "求助", "停水", "整栋停水", "", "", "", "13800001236", "", "", "是");
            for (int i = 0; i < names.size(); i++) {
                page.value(0, i, names.get(i));
                page.value(1, i, cells.get(i));
            }
        }
        var read = sheet.read("来件.xlsx", bytes.toByteArray());
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().getFirst().demand().urgent()).isTrue();
    }

    @Test
    void allThatIsWrongIsToldWithRowAndRemedyAndNothingIsFiled() {
        byte[] wrong = csv("电报,A,求助,题,文,,13800001234,\n"
                + "微信,B,闲聊,题,文,火星,138,也许\n"
                + "微信,B,求助,,文,,无,\n"
                + "微信,C,求助,题,文,,13800001234,\n");
        var problems = sheet.read("来件.csv", wrong).problems();
        assertThat(problems)
                .extracting(Problem::line, Problem::column)
                .contains(
                        Tuple.tuple(2, "渠道"),
                        Tuple.tuple(3, "类型"),
                        Tuple.tuple(3, "区域"),
                        Tuple.tuple(3, "保密"),
                        Tuple.tuple(4, "编号"),
                        Tuple.tuple(4, "标题"),
                        Tuple.tuple(4, "电话"));
        assertThat(problems).allMatch(problem -> !problem.remedy().isBlank());
        assertThatThrownBy(() -> sheet.file("来件.csv", wrong, "agent1")).isInstanceOf(CityFolderException.class);
        assertThat(plane.bean(WrittenDemands.class).find(Channel.WECHAT, "C")).isEmpty();
    }
}
