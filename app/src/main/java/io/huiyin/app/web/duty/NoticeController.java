package io.huiyin.app.web.duty;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.notice.Notice;
import io.huiyin.core.notice.Notices;
import io.huiyin.core.notice.Sms;
import io.huiyin.core.notice.SmsOutbox;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaders and the centre are told of, and the short messages that went out with it. */
@RestController
class NoticeController {

    /**
     * @param ticket null when it is about an entry of the knowledge base
     * @param entry null when it is about a ticket
     * @param unitName null for the centre
     * @param readBy name of who read it first; null while nobody has
     */
    record NoticeView(
            long id,
            @Nullable String ticket,
            @Nullable String entry,
            String type,
            @Nullable String unitName,
            String words,
            Instant at,
            @Nullable Instant readAt,
            @Nullable String readBy) {}

    record NoticeRows(List<NoticeView> rows, long unread) {}

    record SmsView(
            long id,
            String ticket,
            String person,
            String phone,
            String words,
            Instant writtenAt,
            Sms.State state,
            int tries,
            @Nullable Instant nextAt,
            @Nullable Instant triedAt,
            @Nullable String result) {

        static SmsView of(Sms sms) {
            return new SmsView(
                    sms.id(),
                    sms.ticket(),
                    sms.person(),
                    sms.phone(),
                    sms.words(),
                    sms.writtenAt(),
                    sms.state(),
                    sms.tries(),
                    sms.nextAt(),
                    sms.triedAt(),
                    sms.result());
        }
    }

    private final Notices notices;
    private final SmsOutbox outbox;
    private final Units units;
    private final Accounts accounts;
    private final People people;

    NoticeController(Notices notices, SmsOutbox outbox, Units units, Accounts accounts, People people) {
        this.notices = notices;
        this.outbox = outbox;
        this.units = units;
        this.accounts = accounts;
        this.people = people;
    }

    /** To a unit's leader those of the own unit and below it, to the centre its own; the newest first, at most 100. */
    @GetMapping("/api/notices")
    NoticeRows list(Principal who) {
        Notices.Reader reader = reader(who);
        return new NoticeRows(notices.of(reader).stream().map(this::view).toList(), notices.unread(reader));
    }

    @PostMapping("/api/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id, Principal who) {
        if (!notices.read(id, reader(who), who.getName())) {
            throw new NotThere("通知", String.valueOf(id));
        }
    }

    /** The newest first, at most 200. */
    @GetMapping("/api/sms")
    List<SmsView> outbox() {
        return outbox.newest().stream().map(SmsView::of).toList();
    }

    @PostMapping("/api/sms/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable long id) {
        if (!outbox.again(id)) {
            throw new NotThere("发送失败的短信", String.valueOf(id));
        }
    }

    private Notices.Reader reader(Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return new Notices.Reader(
                viewer.is(Role.UNIT_LEADER) ? viewer.below() : Set.of(),
                viewer.is(Role.SUPERVISION) || viewer.is(Role.MANAGER));
    }

    private NoticeView view(Notice notice) {
        String unit = notice.unit();
        String by = notice.readBy();
        TicketId ticket = notice.ticket();
        return new NoticeView(
                notice.id(),
                ticket == null ? null : ticket.value(),
                notice.entry(),
                notice.type(),
                unit == null ? null : units.find(unit).map(Unit::name).orElse(unit),
                notice.words(),
                notice.at(),
                notice.readAt(),
                by == null ? null : people.find(by).map(Person::name).orElse(by));
    }
}
