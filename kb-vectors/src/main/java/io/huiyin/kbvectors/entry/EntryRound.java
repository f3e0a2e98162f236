package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.notice.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells owners what of theirs ends soon: each entry once for each day on which it would end. One whose end is put off is
 * told of again before the new one. Notices are made to end and are not told of.
 */
@Component
public class EntryRound {

    /** the notice's type */
    public static final String EXPIRING = "knowledgeExpiring";

    private static final Logger LOG = LoggerFactory.getLogger(EntryRound.class);

    private record Ending(String id, String title, String owner, LocalDate until) {}

    private final JdbcClient jdbc;
    private final Notices notices;
    private final EntrySettings settings;
    private final CityProfile profile;
    private final Clock clock;

    EntryRound(JdbcClient jdbc, Notices notices, EntrySettings settings, CityProfile profile, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.profile = profile;
        this.clock = clock;
    }

    public void go() {
        var today = LocalDate.now(clock);
        var ending = jdbc.sql("""
                        select entry, title, owner, valid_until from knowledge_entry
                        where kind <> 'NOTICE' and valid_until between :today and :soon
                          and exists (select from unit where code = owner)
                          and not exists (select from notice where notice.entry = knowledge_entry.entry and unit = owner
                            and version = valid_until - date '1970-01-01')""")
                .param("today", today)
                .param("soon", today.plus(settings.warnBefore()))
                .query((row, n) -> new Ending(
                        row.getString("entry"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getDate("valid_until").toLocalDate()))
                .list();
        for (var one : ending) {
            notices.tellOfEntry(one.id(), one.until(), EXPIRING, one.owner(), words(one));
        }
        if (!ending.isEmpty()) {
            LOG.info("{} owners told of entries that end soon", ending.size());
        }
    }

    private String words(Ending one) {
        return "【" + profile.name() + profile.line() + "】知识条目“" + one.title() + "”将于 " + one.until()
                + " 失效，请核对后延长有效期、改写或撤下。";
    }
}
