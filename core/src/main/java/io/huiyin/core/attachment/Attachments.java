package io.huiyin.core.attachment;

import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Sha256;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.UnknownTicket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/**
 * Files on a ticket. Each one given or taken away is an event of its story; what is taken away is deleted.
 *
 * <p>Nobody's word is taken for what a file is: its bytes decide, and only what offices and telephones make is kept, nothing
 * that a browser would run.
 */
@Service
public class Attachments {

    /** What may be kept, by media type: how people call it. */
    public static final Map<String, String> KINDS = Map.of(
            "image/jpeg", "JPEG",
            "image/png", "PNG",
            "image/webp", "WebP",
            "application/pdf", "PDF",
            "application/msword", "DOC",
            "application/vnd.ms-excel", "XLS",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX");

    private static final int LONGEST_NAME = 120;

    private final AttachmentRows rows;
    private final TicketNotes notes;
    private final AttachmentSettings settings;
    private final Clock clock;
    /** Its table of kinds is read when the first file comes, not at the start. */
    private final SingletonSupplier<Tika> tika = SingletonSupplier.of(Tika::new);

    Attachments(AttachmentRows rows, TicketNotes notes, AttachmentSettings settings, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param name as its giver calls it; a path before it is left out
     * @param forCitizen whether the citizen may have it too; what the citizen gives always
     */
    public record Upload(String name, byte[] content, boolean forCitizen) {}

    /**
     * A file more, or the one that is there already when it is the same.
     *
     * @param actor account name, or {@link WrittenDemands#CITIZEN}
     * @throws RefusedByRule when it is empty, too large, of a kind that is not kept, or one too many; of a citizen also when
     *     the ticket has ended
     * @throws UnknownTicket when there is none
     */
    @Transactional
    public Attachment attach(TicketId id, Upload upload, String actor) {
        Ticket ticket = notes.take(id);
        byte[] sha256 = Sha256.of(upload.content());
        Optional<Attachment> same = rows.same(id, sha256);
        if (same.isPresent()) {
            return same.get();
        }
        boolean citizens = actor.equals(WrittenDemands.CITIZEN);
        if (citizens && ticket.state().ended()) {
            throw refused("attachmentTooLate", "该诉求已经办结，不能再补充附件；仍有问题请再次反映");
        }
        String name = name(upload.name());
        Attachment file = new Attachment(
                UUID.randomUUID(),
                id,
                name,
                kind(upload.content(), name),
                upload.content().length,
                actor,
                Sql.now(clock),
                citizens || upload.forCitizen());
        room(id, citizens);
        rows.insert(file, sha256, upload.content());
        // a citizen's names of files are as secret as the citizen
        notes.write(ticket, "attached", file.givenAt(), actor, citizens ? "诉求人补充附件" : name, null);
        return file;
    }

    /** The oldest first; empty for an unknown ticket. */
    public List<Attachment> of(TicketId ticket) {
        return rows.of(ticket);
    }

    /** Empty when it was taken away meanwhile. */
    public Optional<byte[]> content(Attachment file) {
        return rows.content(file.id());
    }

    /**
     * Deletes it.
     *
     * @throws MissingWords without a reason
     */
    @Transactional
    public void remove(Attachment file, String reason, String actor) {
        Ticket ticket = notes.take(file.ticket());
        String why = MissingWords.needed("reason", reason);
        rows.delete(file.id());
        notes.write(
                ticket,
                "attachmentRemoved",
                Sql.now(clock),
                actor,
                (file.fromCitizen() ? "诉求人的附件" : file.name()) + "：" + why,
                null);
    }

    private String kind(byte[] content, String name) {
        DataSize largest = settings.largest();
        if (content.length == 0) {
            throw refused("attachmentEmpty", "“" + name + "”是空文件，请重新选择");
        }
        if (content.length > largest.toBytes()) {
            throw refused("attachmentTooLarge", "“" + name + "”超过 " + largest.toMegabytes() + " MB，请压缩或分开上传");
        }
        String kind = tika.obtain().detect(content, name);
        if (!KINDS.containsKey(kind)) {
            String kept = String.join("、", KINDS.values().stream().sorted().toList());
            throw refused("attachmentKind", "“" + name + "”不是可以保存的文件，只保存 " + kept);
        }
        return kind;
    }

    private void room(TicketId ticket, boolean citizens) {
        List<Attachment> there = rows.of(ticket);
        long own = there.stream().filter(Attachment::fromCitizen).count();
        if (citizens && own >= settings.mostOfCitizen()) {
            throw refused("attachmentsFull", "诉求人的附件最多 " + settings.mostOfCitizen() + " 个");
        }
        if (there.size() >= settings.most()) {
            throw refused("attachmentsFull", "一件工单的附件最多 " + settings.most() + " 个");
        }
    }

    private static RefusedByRule refused(String rule, String why) {
        return new RefusedByRule(rule, why, "");
    }

    /** Without a folder and without what is not seen; its end stays, for it says what the file is. */
    private static String name(String given) {
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (bare.isEmpty()) {
            return "附件";
        }
        return bare.length() <= LONGEST_NAME ? bare : "…" + bare.substring(bare.length() - LONGEST_NAME + 1);
    }
}
