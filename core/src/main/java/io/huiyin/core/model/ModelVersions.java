package io.huiyin.core.model;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Sha256;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions of models, kept in the database so that every node has the same ones. What a model is made of, and what it is worth,
 * is its maker's to say; here stands who asked, what came of it, and which version is in force.
 */
@Service
public class ModelVersions {

    /** As author of what no person asked for or decided. */
    public static final String SYSTEM = "system";

    /** Newest versions that keep their content, beside the one in force: about 15 MB each. */
    static final int KEPT = 8;

    private static final int LISTED = 50;

    private static final String AT_WORK = " where kind = :kind and number = :number"
            + " and state in ('WAITING', 'READING', 'COUNTING', 'MEASURING')";

    private static final String COLUMNS =
            "kind, number, state, asked_at, asked_by, made_at, reason, counted_from, figures,"
                    + " sha256, bytes, progress, content is not null as kept";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelVersions(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new version waits to be made.
     *
     * @throws ModelRefused while another one of that kind is being made
     */
    @Transactional
    public ModelVersion ask(ModelKind kind, String by) {
        try {
            ModelVersion asked = jdbc.sql("insert into model_version (kind, number, state, asked_at, asked_by)"
                            + " select :kind, coalesce(max(number), 0) + 1, 'WAITING', :at, :by from model_version"
                            + " where kind = :kind returning " + COLUMNS)
                    .param("kind", kind.name())
                    .param("at", Sql.time(Sql.now(clock)))
                    .param("by", by)
                    .query(ModelRows::version)
                    .single();
            audit.record(by, "askedForModel", subject(kind, asked.number()));
            events.publishEvent(new ModelAsked(kind, asked.number()));
            return asked;
        } catch (DuplicateKeyException e) {
            throw new ModelRefused("已有一版正在制作，完成后再开始");
        }
    }

    /** The newest 50, the newest first. */
    public List<ModelVersion> newest(ModelKind kind) {
        return jdbc.sql("select " + COLUMNS
                        + " from model_version where kind = :kind order by number desc limit :limit")
                .param("kind", kind.name())
                .param("limit", LISTED)
                .query(ModelRows::version)
                .list();
    }

    public Optional<ModelVersion> find(ModelKind kind, int number) {
        return jdbc.sql("select " + COLUMNS + " from model_version where kind = :kind and number = :number")
                .param("kind", kind.name())
                .param("number", number)
                .query(ModelRows::version)
                .optional();
    }

    /** How far a version is that is being made. */
    public void reached(ModelKind kind, int number, State state) {
        jdbc.sql("update model_version set state = :state where kind = :kind and number = :number")
                .param("state", state.name())
                .param("kind", kind.name())
                .param("number", number)
                .update();
    }

    /**
     * It was made and measured. Contents of old versions are given up.
     *
     * @param refusal why it must not take force; null when it may
     */
    @Transactional
    public void made(
            ModelKind kind,
            int number,
            byte[] content,
            Map<String, Integer> countedFrom,
            Map<String, Double> figures,
            @Nullable String refusal) {
        jdbc.sql("""
                        update model_version set state = :state, reason = :reason, made_at = :at, counted_from = :from::jsonb,
                          figures = :figures::jsonb, sha256 = :sha256, bytes = :bytes, content = :content
                        where kind = :kind and number = :number
                        """)
                .param("state", (refusal == null ? State.READY : State.REFUSED).name())
                .param("reason", refusal)
                .param("at", Sql.time(Sql.now(clock)))
                .param("from", JsonMapper.shared().writeValueAsString(countedFrom))
                .param("figures", JsonMapper.shared().writeValueAsString(figures))
                .param("sha256", Sha256.of(content))
                .param("bytes", content.length)
                // what must not take force is not read again
                .param("content", refusal == null ? content : null)
                .param("kind", kind.name())
                .param("number", number)
                .update();
        jdbc.sql("""
                        update model_version set content = null where kind = :kind and content is not null
                          and number not in (select number from model_version where kind = :kind and content is not null
                            order by number desc limit :kept)
                          and number is distinct from
                            (select number from model_decision where kind = :kind order by id desc limit 1)
                        """).param("kind", kind.name()).param("kept", KEPT).update();
    }

    /**
     * How much of it is done.
     *
     * @param hundredths 0…100
     * @return false when it is no longer wanted: it was given up meanwhile
     */
    public boolean progress(ModelKind kind, int number, int hundredths) {
        return jdbc.sql("update model_version set progress = :progress" + AT_WORK)
                        .param("progress", hundredths)
                        .param("kind", kind.name())
                        .param("number", number)
                        .update()
                > 0;
    }

    /**
     * A version that is being made is given up.
     *
     * @throws ModelRefused if it is not being made
     */
    @Transactional
    public void cancel(ModelKind kind, int number, String by) {
        int given = jdbc.sql("update model_version set state = 'FAILED', reason = '已取消'" + AT_WORK)
                .param("kind", kind.name())
                .param("number", number)
                .update();
        if (given == 0) {
            throw new ModelRefused("第 " + number + " 版不在进行中，无需取消");
        }
        audit.record(by, "cancelledModel", subject(kind, number));
    }

    /** Keeps what was found in measuring. @param json an object */
    public void report(ModelKind kind, int number, String json) {
        jdbc.sql("update model_version set report = :report::jsonb where kind = :kind and number = :number")
                .param("report", json)
                .param("kind", kind.name())
                .param("number", number)
                .update();
    }

    /** What was found in measuring; empty where nothing was kept. */
    public Optional<String> report(ModelKind kind, int number) {
        return jdbc.sql(
                        "select report from model_version where kind = :kind and number = :number and report is not null")
                .param("kind", kind.name())
                .param("number", number)
                .query((row, index) -> row.getString("report"))
                .optional();
    }

    /** It was not made. */
    public void failed(ModelKind kind, int number, String reason) {
        jdbc.sql("update model_version set state = 'FAILED', reason = :reason" + AT_WORK)
                .param("reason", reason)
                .param("kind", kind.name())
                .param("number", number)
                .update();
    }

    /**
     * A version's content, whole.
     *
     * @throws UnknownModel
     * @throws ModelRefused if it is no longer kept, or not what was written
     */
    public byte[] content(ModelKind kind, int number) {
        ModelVersion version = find(kind, number).orElseThrow(() -> new UnknownModel(number));
        if (!version.kept()) {
            throw new ModelRefused("第 " + number + " 版的内容已不再保存，不能启用；请重新制作");
        }
        byte[] content = jdbc.sql("select content from model_version where kind = :kind and number = :number")
                .param("kind", kind.name())
                .param("number", number)
                .query((row, index) -> row.getBytes("content"))
                .single();
        if (!HexFormat.of().formatHex(Sha256.of(content)).equals(version.sha256())) {
            throw new ModelRefused("第 " + number + " 版的校验和不符，不能启用；请重新制作");
        }
        return content;
    }

    /**
     * A version takes force, for the first time or again.
     *
     * @param number null for none
     * @throws UnknownModel
     * @throws ModelRefused if it was refused, failed, is not ready or no longer kept
     */
    @Transactional
    public void decide(ModelKind kind, @Nullable Integer number, String reason, String by) {
        if (number != null) {
            ModelVersion version = find(kind, number).orElseThrow(() -> new UnknownModel(number));
            if (version.state() != State.READY || !version.kept()) {
                throw new ModelRefused("第 " + number + " 版不能启用"
                        + (version.reason() == null ? "；请选择保存着内容的可用版本" : "：" + version.reason()));
            }
        }
        jdbc.sql("insert into model_decision (kind, number, at, by, reason) values (:kind, :number, :at, :by, :reason)")
                .param("kind", kind.name())
                .param("number", number)
                .param("at", Sql.time(Sql.now(clock)))
                .param("by", by)
                .param("reason", reason)
                .update();
        audit.record(by, "putModelInForce", subject(kind, number));
    }

    /** The newest 50, the newest first: the first one holds. */
    public List<ModelDecision> decisions(ModelKind kind) {
        return jdbc.sql("select * from model_decision where kind = :kind order by id desc limit :limit")
                .param("kind", kind.name())
                .param("limit", LISTED)
                .query(ModelRows::decision)
                .list();
    }

    /** What holds now; empty where nobody has decided yet. */
    public Optional<ModelDecision> inForce(ModelKind kind) {
        return jdbc.sql("select * from model_decision where kind = :kind order by id desc limit 1")
                .param("kind", kind.name())
                .query(ModelRows::decision)
                .optional();
    }

    private static String subject(ModelKind kind, @Nullable Integer number) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + (number == null ? "none" : number);
    }
}
