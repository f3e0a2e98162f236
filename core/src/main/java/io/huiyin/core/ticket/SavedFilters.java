package io.huiyin.core.ticket;

import io.huiyin.core.identity.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people look for again and again: each has own filters, and may share them with the people of the own unit. */
@Service
public class SavedFilters {

    /**
     * @param owner account name
     * @param filter what is asked for, in the words of whoever saved it
     */
    public record Saved(long id, String owner, String name, boolean shared, String filter) {}

    /** more than a page can show at once */
    private static final int MOST = 30;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own ones first, then those that others of the same unit share; each by name. */
    public List<Saved> of(Account who) {
        return jdbc.sql("""
                        select * from saved_filter
                        where owner = :who or shared and unit is not distinct from :unit
                        order by owner <> :who, name, id limit :most
                        """)
                .param("who", who.name())
                .param("unit", who.unit())
                .param("most", 2 * MOST)
                .query(SavedFilters::saved)
                .list();
    }

    /**
     * Saves a filter; one of the same name is replaced.
     *
     * @throws MissingWords without a name
     * @throws RefusedByRule when the person has 30 already
     */
    @Transactional
    public Saved save(Account who, String name, boolean shared, String filter) {
        String called = MissingWords.needed("name", name);
        long others = jdbc.sql("select count(*) from saved_filter where owner = :who and name <> :name")
                .param("who", who.name())
                .param("name", called)
                .query(Long.class)
                .single();
        if (others >= MOST) {
            throw new RefusedByRule("tooManyFilters", "每人最多保存 " + MOST + " 个筛选，请先删除不用的", "");
        }
        return jdbc.sql("""
                        insert into saved_filter (owner, shared, unit, name, filter)
                        values (:who, :shared, :unit, :name, :filter)
                        on conflict (owner, name) do update set shared = excluded.shared, unit = excluded.unit,
                          filter = excluded.filter
                        returning *
                        """)
                .param("who", who.name())
                .param("shared", shared)
                .param("unit", who.unit())
                .param("name", called)
                .param("filter", filter)
                .query(SavedFilters::saved)
                .single();
    }

    /**
     * Another name, shared or not any more. Empty when the person has no such filter.
     *
     * @throws MissingWords without a name
     * @throws RefusedByRule when another own filter has that name
     */
    @Transactional
    public Optional<Saved> rename(Account who, long id, String name, boolean shared) {
        String called = MissingWords.needed("name", name);
        boolean taken = jdbc.sql(
                        "select exists (select 1 from saved_filter where owner = :who and name = :name and id <> :id)")
                .param("who", who.name())
                .param("name", called)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RefusedByRule("filterNameTaken", "已有名为“" + called + "”的筛选", "");
        }
        return jdbc.sql("""
                        update saved_filter set name = :name, shared = :shared, unit = :unit
                        where id = :id and owner = :who returning *
                        """)
                .param("name", called)
                .param("shared", shared)
                .param("unit", who.unit())
                .param("id", id)
                .param("who", who.name())
                .query(SavedFilters::saved)
                .optional();
    }

    /** @return whether the person had it */
    @Transactional
    public boolean delete(Account who, long id) {
        return jdbc.sql("delete from saved_filter where id = :id and owner = :who")
                        .param("id", id)
                        .param("who", who.name())
                        .update()
                > 0;
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getString("filter"));
    }
}
