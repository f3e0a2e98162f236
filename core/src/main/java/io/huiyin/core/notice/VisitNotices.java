package io.huiyin.core.notice;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.notice.Notices.Telephone;
import io.huiyin.core.text.Moments;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.core.visit.Visit;
import io.huiyin.core.visit.VisitAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Grid workers sit at no screen: what they are asked, and reminded of, reaches their telephones. */
@Component
class VisitNotices {

    private final Notices notices;
    private final Accounts accounts;
    private final Units units;
    private final Tickets tickets;
    private final CityProfile profile;

    VisitNotices(Notices notices, Accounts accounts, Units units, Tickets tickets, CityProfile profile) {
        this.notices = notices;
        this.accounts = accounts;
        this.units = units;
        this.tickets = tickets;
        this.profile = profile;
    }

    /** No word of the demand: whoever stands beside the telephone reads it too. */
    @EventListener
    void on(VisitAsked asked) {
        Visit visit = asked.visit();
        String until = Moments.minute(visit.dueAt(), profile.zone());
        String street = units.find(visit.unit()).map(Unit::name).orElse(visit.unit());
        String words = "【" + profile.name() + profile.line() + "】"
                + (asked.again() ? "工单 " + visit.ticket() + " 的走访反馈即将到期或已到期" : street + "请您走访工单 " + visit.ticket())
                + "，请于 " + until + " 前在“我的走访”反馈。";
        accounts.phone(visit.worker())
                .ifPresent(phone -> notices.tell(
                        tickets.find(visit.ticket()).orElseThrow(),
                        asked.again() ? "visitReminded" : "visitAsked",
                        visit.worker(),
                        words,
                        new Telephone(
                                accounts.find(visit.worker())
                                        .map(Account::displayName)
                                        .orElse(visit.worker()),
                                phone)));
    }
}
