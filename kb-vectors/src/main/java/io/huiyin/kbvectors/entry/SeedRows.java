package io.huiyin.kbvectors.entry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is there, as the city's files look at it: all at once, for there may be tens of thousands. */
@Repository
class SeedRows {

    /**
     * @param number of the newest version
     * @param inForceNumber of the version in force; 0 when none is
     * @param inForce hash of what is in force; empty when nothing is
     */
    record Stored(String id, boolean kept, boolean fromFile, int number, int inForceNumber, String inForce) {}

    private final JdbcClient jdbc;

    SeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stored> all() {
        return jdbc.sql("""
                        select item.id, item.kept, item.origin, max(revision.number) as number,
                            coalesce(max(revision.number) filter (where revision.state = 'IN_FORCE'), 0) as in_force_number,
                            coalesce(max(revision.content_hash) filter (where revision.state = 'IN_FORCE'), '') as in_force
                        from knowledge_item item join knowledge_revision revision on revision.entry = item.id
                        group by item.id""")
                .query((row, n) -> new Stored(
                        row.getString("id"),
                        row.getBoolean("kept"),
                        row.getString("origin").equals(CityKnowledge.ORIGIN),
                        row.getInt("number"),
                        row.getInt("in_force_number"),
                        row.getString("in_force")))
                .list();
    }
}
