package io.huiyin.core.setup;

import io.huiyin.core.catalogue.CatalogueImports;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Grids;
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
    private final Grids grids;
    private final DispatchCatalogue catalogue;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final CatalogueImports imports;

    CityRecords(
            JdbcClient jdbc,
            Units units,
            Grids grids,
            DispatchCatalogue catalogue,
            CatalogueImports imports,
            Deadlines deadlines,
            Accounts accounts) {
        this.jdbc = jdbc;
        this.units = units;
        this.grids = grids;
        this.catalogue = catalogue;
        this.imports = imports;
        this.deadlines = deadlines;
        this.accounts = accounts;
    }

    /**
     * All or nothing, and the same folder twice changes nothing: units, areas and matters are updated by their code (those
     * gone from the folder are kept for old tickets), the calendar is replaced, new accounts are added with their first
     * password, grids and their workers are replaced. The catalogue is taken over by an empty database only; later it is offered as an import.
     */
    @Transactional
    public void importCity(CityFolder city) {
        importAreas(city.profile().areas());
        units.importAll(city.units());
        catalogue.importMatters(city.matters());
        imports.fromFolder(city.catalogue())
                .ifPresent(offered -> LOG.info(
                        "The folder's catalogue differs from the one in force: offered as import {}", offered.id()));
        deadlines.importHolidays(city.holidays());
        city.accounts().forEach(one -> accounts.importOne(one.account(), one.password(), one.phone()));
        grids.importAll(city.grids());
        LOG.info(
                "City {} taken over: {} areas, {} units, {} matters, {} catalogue lines, {} calendar days, {} accounts, {} grids",
                city.profile().code(),
                city.profile().areas().size(),
                city.units().size(),
                city.matters().size(),
                city.catalogue().size(),
                city.holidays().size(),
                city.accounts().size(),
                city.grids().size());
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
