package io.huiyin.core.bulletin;

import io.huiyin.core.bulletin.Bulletin.Published;
import io.huiyin.core.bulletin.Bulletin.Signed;
import io.huiyin.core.bulletin.Bulletin.Stage;
import io.huiyin.core.bulletin.Bulletin.Withdrawal;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.score.ScoreCards;
import io.huiyin.core.score.ScorePeriod;
import io.huiyin.core.score.ScoringRule;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bulletins: drawn up by rule or by hand, looked at, published by a person and from then on what they are, whatever is
 * counted later. One that was wrong is withdrawn, with its reason, and another one drawn up.
 */
@Service
public class Bulletins {

    private static final int LONGEST_LIST = 200;

    private final BulletinRows rows;
    private final ScoreCards scores;
    private final Units units;
    private final DispatchCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;
    private final Optional<BulletinRule> rule;

    /** @throws io.huiyin.core.city.CityFolderException when {@code bulletins.yaml} cannot be read */
    Bulletins(
            BulletinRows rows,
            ScoreCards scores,
            Units units,
            DispatchCatalogue catalogue,
            CityFolder city,
            Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = city.profile().zone();
        this.rule = BulletinRule.read(city);
    }

    /** Empty where the city has no bulletins. */
    public Optional<BulletinRule> rule() {
        return rule;
    }

    /**
     * Counts the period and keeps what comes of it as a draft, in the place of one that is there; of a period that still
     * runs to be looked at only.
     *
     * @throws RefusedByRule when the period was published, has nothing to tell, or the city has no bulletins
     */
    @Transactional
    public Bulletin draw(ScorePeriod period, String actor) {
        BulletinRule bulletins = needed();
        Instant now = Sql.now(clock);
        Optional<Bulletin> before = rows.inForce(period);
        if (before.filter(one -> one.stage() == Stage.PUBLISHED).isPresent()) {
            throw refused("publishedBefore", period.label() + "的通报已经发布；要重发须先撤回");
        }
        ScoringRule formulas =
                scores.rule(period.from()).orElseThrow(() -> refused("noFormulas", period.label() + "没有考核办法，无从通报"));
        var lines = BulletinDraft.lines(
                scores.of(period.from(), period.until()),
                scores.of(period.before().from(), period.from()),
                this::unitName);
        if (lines.isEmpty()) {
            throw refused("nothingToTell", period.label() + "没有可以通报的办理");
        }
        Map<String, String> matters = new HashMap<>();
        catalogue.matters().forEach((Matter matter) -> matters.put(matter.code(), matter.name()));
        var draft = new Bulletin(
                0,
                period,
                Stage.DRAFT,
                formulas.version(),
                formulas.basis(),
                new Signed(actor, now),
                null,
                null,
                lines,
                BulletinDraft.matters(
                        scores.matters(period.from(), period.until()),
                        bulletins,
                        code -> matters.getOrDefault(code, code)));
        before.ifPresent(one -> rows.delete(one.id()));
        return find(rows.insert(draft));
    }

    /**
     * From now on units read it, and it is never counted again.
     *
     * @throws UnknownBulletin when there is none, or it was drawn up anew meanwhile
     * @throws RefusedByRule when it is no draft, or was drawn up before its period was over
     */
    @Transactional
    public Bulletin publish(long id, String actor) {
        Bulletin draft = lock(id, Stage.DRAFT, "notADraft", "只有草稿可以发布");
        if (draft.drawn().at().isBefore(over(draft.period()))) {
            throw refused("periodRunning", "草稿生成时" + draft.period().label() + "尚未结束，请在结束后重新生成再发布");
        }
        Instant now = Sql.now(clock);
        int year = now.atZone(zone).getYear();
        rows.publish(
                draft.id(),
                new Published("%s〔%d〕%d号".formatted(needed().mark(), year, rows.nextNumber(year)), actor, now));
        return find(id);
    }

    /**
     * Units no longer read it; the centre does, with the reason.
     *
     * @throws UnknownBulletin when there is none
     * @throws MissingWords without a reason
     * @throws RefusedByRule when it is not published
     */
    @Transactional
    public Bulletin withdraw(long id, String reason, String actor) {
        Bulletin published = lock(id, Stage.PUBLISHED, "notPublished", "只有已发布的通报可以撤回");
        rows.withdraw(published.id(), new Withdrawal(actor, Sql.now(clock), MissingWords.needed("reason", reason)));
        return find(id);
    }

    /** Whether one was drawn up once the period was over. */
    boolean any(ScorePeriod period) {
        return rows.any(period, over(period));
    }

    private Instant over(ScorePeriod period) {
        return period.until().atStartOfDay(zone).toInstant();
    }

    /** Without lines and matters, the newest period first; at most 200. */
    public List<Bulletin> list() {
        return rows.list(LONGEST_LIST);
    }

    /** @throws UnknownBulletin when there is none */
    public Bulletin find(long id) {
        return rows.find(id).orElseThrow(() -> new UnknownBulletin(id));
    }

    private Bulletin lock(long id, Stage stage, String rule, String why) {
        Bulletin found = rows.lock(id).orElseThrow(() -> new UnknownBulletin(id));
        if (found.stage() != stage) {
            throw refused(rule, why);
        }
        return found;
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private BulletinRule needed() {
        return rule.orElseThrow(() -> new RefusedByRule("noBulletins", "本市没有设置通报", BulletinRule.FILE));
    }

    private RefusedByRule refused(String rule, String why) {
        return new RefusedByRule(rule, why, needed().basis());
    }
}
