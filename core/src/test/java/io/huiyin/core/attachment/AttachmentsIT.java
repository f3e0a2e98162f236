package io.huiyin.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.attachment.Attachments.Upload;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownTicket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files on a ticket. */
class AttachmentsIT {

    private static final String CITIZEN = WrittenDemands.CITIZEN;

    static RecordPlane plane;
    static Attachments attachments;
    static Tickets tickets;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(
                TestDatabase.migrated("core"),
                SettableClock.at("2026-11-23T10:00"),
                TestCity.folder(),
                Map.of(
                        "huiyin.attachment.largest", "1KB",
                        "huiyin.attachment.most", "4",
                        "huiyin.attachment.most-of-citizen", "2"));
        attachments = plane.bean(Attachments.class);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Ticket filed() {
        return tickets.file(TestCity.outage("water"), "agent1");
    }

    /** As much of a photograph as tells what it is. */
    private static byte[] photograph(int number) {
        return new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, (byte) number
        };
    }

    private static byte[] paper(String words) {
        return ("%PDF-1.7\n" + words).getBytes(StandardCharsets.US_ASCII);
    }

    private static Attachment attached(TicketId ticket, byte[] content, String name, String actor) {
        return attachments.attach(ticket, new Upload(name, content, false), actor);
    }

    @Test
    void aUnitsPaperIsKeptAsItWasGivenAndItsGivingIsAStep() {
        Ticket ticket = filed();
        Attachment file =
                attachments.attach(ticket.id(), new Upload("C:\\办理\\情况说明.pdf", paper("1"), true), "clerk-water");

        assertThat(attachments.of(ticket.id())).containsExactly(file);
        assertThat(file.name()).isEqualTo("情况说明.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.bytes()).isEqualTo(paper("1").length);
        assertThat(file.forCitizen()).isTrue();
        assertThat(attachments.content(file))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(paper("1")));
        TicketEvent step = tickets.story(ticket.id()).getLast();
        assertThat(step.type()).isEqualTo("attached");
        assertThat(step.note()).isEqualTo("情况说明.pdf");
        assertThat(tickets.find(ticket.id()).orElseThrow().state()).isEqualTo(ticket.state());
    }

    @Test
    void theSameFileGivenAgainIsThereOnce() {
        TicketId ticket = filed().id();
        Attachment first = attached(ticket, photograph(1), "a.jpg", CITIZEN);
        assertThat(attached(ticket, photograph(1), "b.jpg", CITIZEN)).isEqualTo(first);
        assertThat(attachments.of(ticket)).hasSize(1);
        assertThat(tickets.story(ticket)).extracting(TicketEvent::type).containsOnlyOnce("attached");
    }

    @Test
    void itsBytesSayWhatAFileIs() {
        TicketId ticket = filed().id();
        assertThat(attached(ticket, photograph(2), "照片.pdf", "clerk-water").mediaType())
                .isEqualTo("image/jpeg");
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> attached(ticket, page, "照片.jpg", CITIZEN))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("照片.jpg")
                .hasMessageContaining("PDF");
        assertThatThrownBy(() -> attached(ticket, new byte[] {'M', 'Z', 0, 1}, "说明.docx", CITIZEN))
                .isInstanceOf(RefusedByRule.class);
        assertThat(attachments.of(ticket)).hasSize(1);
    }

    @Test
    void whatIsEmptyTooLargeOrOneTooManyIsRefusedWithWhatToDo() {
        TicketId ticket = filed().id();
        assertThatThrownBy(() -> attached(ticket, new byte[0], "空.jpg", CITIZEN))
                .hasMessageContaining("空文件");
        assertThatThrownBy(() -> attached(ticket, paper("x".repeat(1024)), "大.pdf", CITIZEN))
                .hasMessageContaining("压缩");
        attached(ticket, photograph(1), "1.jpg", CITIZEN);
        attached(ticket, photograph(2), "2.jpg", CITIZEN);
        assertThatThrownBy(() -> attached(ticket, photograph(3), "3.jpg", CITIZEN))
                .hasMessageContaining("诉求人的附件最多 2 个");
        attached(ticket, photograph(4), "4.jpg", "clerk-water");
        attached(ticket, photograph(5), "5.jpg", "clerk-water");
        assertThatThrownBy(() -> attached(ticket, photograph(6), "6.jpg", "clerk-water"))
                .hasMessageContaining("最多 4 个");
    }

    @Test
    void whatACitizenGivesIsAsSecretAsTheCitizen() {
        TicketId ticket = filed().id();
        Attachment file = attached(ticket, photograph(7), "王某家门口.jpg", CITIZEN);
        assertThat(file.fromCitizen()).isTrue();
        assertThat(file.forCitizen()).isTrue();
        assertThat(tickets.story(ticket).getLast().note()).doesNotContain("王某");
    }

    @Test
    void aCitizenAddsNothingToWhatIsOver() {
        Ticket ticket = filed();
        plane.bean(Endings.class).withdraw(ticket.id(), ticket.version(), "已修好", CITIZEN);
        assertThatThrownBy(() -> attached(ticket.id(), photograph(8), "8.jpg", CITIZEN))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("再次反映");
        assertThat(attached(ticket.id(), paper("2"), "存档.pdf", "centre1").forCitizen())
                .isFalse();
    }

    @Test
    void whatIsTakenAwayIsGoneAndTheStorySaysWhy() {
        TicketId ticket = filed().id();
        Attachment file = attached(ticket, paper("3"), "错件.pdf", "clerk-water");
        assertThatThrownBy(() -> attachments.remove(file, " ", "clerk-water")).isInstanceOf(MissingWords.class);
        attachments.remove(file, "传错了", "clerk-water");
        assertThat(attachments.of(ticket)).isEmpty();
        assertThat(attachments.content(file)).isEmpty();
        assertThat(tickets.story(ticket).getLast().note()).isEqualTo("错件.pdf：传错了");
    }

    @Test
    void thereIsNoFileOnAnUnknownTicket() {
        assertThatThrownBy(() -> attached(new TicketId("YT000"), photograph(9), "9.jpg", CITIZEN))
                .isInstanceOf(UnknownTicket.class);
    }
}
