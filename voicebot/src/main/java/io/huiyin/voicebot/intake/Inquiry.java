package io.huiyin.voicebot.intake;

import io.huiyin.core.call.Call;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's questions about a ticket of their own. It opens to the telephone that it was filed with, and to whoever names
 * that number or the query code; after a few wrong ones the call learns nothing more.
 */
final class Inquiry {

    private static final int MOST_WRONG = 3;
    private static final int NEWEST = 10;
    /** A whole number: its day and four digits at least. */
    private static final Pattern WHOLE = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4,}");

    private static final int LEAST = 4;

    private final Records records;
    private final Dialogue dialogue;
    private final Call head;
    private @Nullable TicketId asked;
    private @Nullable Ticket open;
    private int wrong;

    Inquiry(Records records, Dialogue dialogue, Call head) {
        this.records = records;
        this.dialogue = dialogue;
        this.head = head;
    }

    /** The only ticket of this telephone that is still open. */
    Outcome mine() {
        List<Ticket> mine = own().stream().filter(t -> !t.state().ended()).toList();
        if (mine.size() != 1) {
            return new Outcome("none", "这个来电号码名下有 " + mine.size() + " 件未办结工单");
        }
        open = mine.getFirst();
        return new Outcome("one", "这个来电号码名下只有一件未办结工单 " + mine.getFirst().id());
    }

    private List<Ticket> own() {
        String number = head.citizenNumber();
        return number.isEmpty()
                ? List.of()
                : records.tickets()
                        .search(new Tickets.Query(null, null, null, number, false, 0, NEWEST))
                        .tickets();
    }

    /** @return whether they are a whole number, or the end of one of this telephone's */
    boolean asks(String words) {
        String digits = SpokenParts.digits(words);
        if (digits.length() < LEAST) {
            return false;
        }
        String prefix = records.profile().ticketPrefix();
        asked = WHOLE.matcher(digits).matches()
                ? new TicketId(prefix + digits)
                : own().stream()
                        .map(Ticket::id)
                        .filter(id -> id.value().endsWith(digits))
                        .findFirst()
                        .orElse(null);
        return asked != null;
    }

    Outcome look() {
        TicketId id = asked;
        Optional<Ticket> found =
                id == null ? Optional.empty() : records.tickets().find(id);
        if (found.isEmpty()) {
            return new Outcome("unknown", "没有这个工单号");
        }
        if (found.get().demand().phone().equals(head.citizenNumber())) {
            open = found.get();
            return new Outcome("opened", "来电号码就是工单的联系电话");
        }
        return new Outcome("locked", "来电号码不是工单的联系电话，要凭查询码或联系电话");
    }

    /** @param words the query code or the telephone number of the ticket */
    Outcome unlock(String words) {
        TicketId id = asked;
        String code = words.replaceAll("[\\s，,。.]", "");
        Optional<Ticket> found = id == null
                ? Optional.empty()
                : records.demands().open(id, code).or(() -> records.demands().open(id, SpokenParts.digits(words)));
        if (found.isPresent()) {
            open = found.get();
            return new Outcome("opened", "查询码或联系电话相符");
        }
        wrong++;
        return wrong < MOST_WRONG
                ? new Outcome("wrong", "查询码或联系电话不符")
                : new Outcome("barred", "连续 " + wrong + " 次不符，本次通话不再查询");
    }

    Outcome add(FollowUps.Kind kind, String words) {
        Ticket ticket = opened();
        try {
            open = records.followUps().add(ticket.id(), kind, words, WrittenDemands.CITIZEN);
            return new Outcome("added", kind.label() + "已记入 " + ticket.id());
        } catch (IllegalStep e) {
            return new Outcome("ended", "工单已经结束，不能再补充");
        }
    }

    private Ticket opened() {
        Ticket ticket = open;
        if (ticket == null) {
            throw new IllegalStateException("no ticket is open to this call");
        }
        return ticket;
    }

    boolean isOpen() {
        return open != null;
    }

    String title() {
        return opened().demand().title();
    }

    /** As the citizen's page says it: nothing of what offices settle among themselves. */
    String progress() {
        Ticket ticket = opened();
        return switch (ticket.state()) {
            case DISPATCHED, RETURNED -> dialogue.phrase("sent");
            case SIGNED, EXTENSION_ASKED, PAUSE_ASKED, PAUSED, IN_REWORK -> dialogue.phrase("handled");
            case ANSWERED, CLOSED, DECLINED, WITHDRAWN -> dialogue.phrase(ticket.reply() == null ? "ended" : "replied");
            default -> dialogue.phrase(ticket.reply() == null ? "waiting" : "replied");
        };
    }

    String unit() {
        String code = opened().unit();
        return code == null ? "" : records.units().find(code).map(Unit::name).orElse(code);
    }

    String reply() {
        String reply = opened().reply();
        return reply == null ? "" : reply;
    }

    String until() {
        Instant by = opened().replyBy();
        if (by == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(by, records.profile().zone());
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
