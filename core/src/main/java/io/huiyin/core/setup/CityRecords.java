package io.huiyin.core.setup;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Units;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database to what the city's folder says; done at each start, and again whenever the folder changes. */
@Service
public class CityRecords {

    private static final Logger LOG = LoggerFactory.getLogger(CityRecords.class);

    private final JdbcClient jdbc;
    private final Units units;
    private final DispatchCatalogue catalogue;
    private final Deadlines deadlines;
    private final Accounts accounts;

    CityRecords(JdbcClient jdbc, Units units, DispatchCatalogue catalogue, Deadlines deadlines, Accounts accounts) {
        this.jdbc = jdbc;
        this.units = units;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.accounts = accounts;
    }

    /**
     * All or nothing, and the same folder twice changes nothing: units, areas and matters are updated by their code (those
     * gone from the folder are kept for old tickets), catalogue and calendar are replaced, new accounts are added with
     * their first password.
     */
    @Transactional
    public void importCity(CityFolder city) {
        importAreas(city.profile().areas());
        units.importAll(city.units());
        catalogue.importMatters(city.matters());
        catalogue.importEntries(city.catalogue());
        deadlines.importHolidays(city.holidays());
        city.accounts().forEach(one -> accounts.importOne(one.account(), one.password()));
        LOG.info(
                "City {} taken over: {} areas, {} units, {} matters, {} catalogue lines, {} calendar days, {} accounts",
                city.profile().code(),
                city.profile().areas().size(),
                city.units().size(),
                city.matters().size(),
                city.catalogue().size(),
                city.holidays().size(),
                city.accounts().size());
    }

    private void importAreas(List<Area> areas) {
        for (Area area : areas) {
            jdbc.sql("""
                            insert into area (code, name, parent, words) values (:code, :name, :parent, :words)
                            on conflict (code) do update set name = excluded.name, parent = excluded.parent,
                              words = excluded.words
                            """)
                    .param("code", area.code())
                    .param("name", area.name())
                    .param("parent", area.parent())
                    .param("words", Sql.array(area.words()))
                    .update();
        }
    }
}
