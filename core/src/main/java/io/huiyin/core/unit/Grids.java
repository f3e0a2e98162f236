package io.huiyin.core.unit;

import io.huiyin.core.sql.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids of the city and who walks them. */
@Service
public class Grids {

    /**
     * Somebody who may be asked to visit a place.
     *
     * @param account the account's name
     * @param grids names of the grids that the worker walks, at least one
     */
    public record Worker(String account, String name, List<String> grids) {}

    private final JdbcClient jdbc;
    private final Units units;

    Grids(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Who walks the grids of a street and of the villages below it, by account name. */
    public List<Worker> workers(String street) {
        return jdbc.sql("""
                        select account.name, account.display_name, array_agg(grid.name order by grid.code) as grids
                        from grid join grid_worker walks on walks.grid = grid.code join account on account.name = walks.account
                        where grid.in_force and grid.unit = any(:units) and 'GRID_WORKER' = any(account.roles)
                        group by account.name, account.display_name order by account.name
                        """)
                .param("units", units.subtree(street).toArray(String[]::new))
                .query((row, number) ->
                        new Worker(row.getString("name"), row.getString("display_name"), Sql.words(row, "grids")))
                .list();
    }

    /** Takes over the grids of the city's folder. Those that it no longer names have no workers any more. */
    @Transactional
    public void importAll(List<Grid> grids) {
        jdbc.sql("delete from grid_worker").update();
        jdbc.sql("update grid set in_force = false where in_force").update();
        for (Grid grid : grids) {
            jdbc.sql("""
                            insert into grid (code, name, unit, in_force) values (:code, :name, :unit, true)
                            on conflict (code) do update set name = excluded.name, unit = excluded.unit, in_force = true
                            """)
                    .param("code", grid.code())
                    .param("name", grid.name())
                    .param("unit", grid.unit())
                    .update();
            jdbc.sql("insert into grid_worker (grid, account) select :code, unnest(cast(:workers as text[]))")
                    .param("code", grid.code())
                    .param("workers", Sql.array(grid.workers()))
                    .update();
        }
    }
}
