package io.huiyin.core.webhook;

import io.huiyin.core.sql.Sql;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of subscriptions. Knows columns, no rules. */
@Repository
class WebhookRows {

    /** without the secret: that is asked for by itself */
    private static final String ALL =
            "select id, name, address, events, citizens, active, created_by, created_at from webhook";

    private final JdbcClient jdbc;
    private final SecretSeal seal;

    WebhookRows(JdbcClient jdbc, SecretSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<Webhook> all() {
        return jdbc.sql(ALL + " order by id").query(WebhookRows::webhook).list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(WebhookRows::webhook)
                .optional();
    }

    /** @throws IllegalStateException when it was sealed under another key */
    String secret(long id) {
        return seal.open(jdbc.sql("select secret from webhook where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** @return how many were not sealed before */
    int sealAll() {
        List<String> open = jdbc.sql("select secret from webhook where not starts_with(secret, :mark)")
                .param("mark", SecretSeal.MARK)
                .query((row, number) -> row.getString("secret"))
                .list();
        return open.stream()
                .mapToInt(secret -> jdbc.sql("update webhook set secret = :sealed where secret = :secret")
                        .param("sealed", seal.seal(secret))
                        .param("secret", secret)
                        .update())
                .sum();
    }

    long insert(Webhooks.Wanted wanted, URI address, String secret, String actor, Instant now) {
        return jdbc.sql("""
                        insert into webhook (name, address, secret, events, citizens, active, created_by, created_at)
                        values (:name, :address, :secret, :events, :citizens, :active, :by, :at) returning id
                        """)
                .param("name", wanted.name())
                .param("address", address.toString())
                .param("secret", seal.seal(secret))
                .param("events", Sql.array(wanted.events()))
                .param("citizens", wanted.citizens())
                .param("active", wanted.active())
                .param("by", actor)
                .param("at", Sql.time(now))
                .query(Long.class)
                .single();
    }

    void update(long id, Webhooks.Wanted wanted, URI address) {
        jdbc.sql("""
                        update webhook set name = :name, address = :address, events = :events, citizens = :citizens, active = :active
                        where id = :id
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("address", address.toString())
                .param("events", Sql.array(wanted.events()))
                .param("citizens", wanted.citizens())
                .param("active", wanted.active())
                .update();
    }

    void secret(long id, String secret) {
        jdbc.sql("update webhook set secret = :secret where id = :id")
                .param("id", id)
                .param("secret", seal.seal(secret))
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("name"),
                URI.create(row.getString("address")),
                Sql.words(row, "events"),
                row.getBoolean("citizens"),
                row.getBoolean("active"),
                row.getString("created_by"),
                Sql.instant(row, "created_at"));
    }
}
