package io.huiyin.routermodel;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.city.CityFolder;
import java.time.Clock;
import java.time.LocalDate;

/** Says which unit a demand belongs to. Safe for many threads. */
public interface RouterModel {

    /** @return candidates that the catalogue in force today allows; none when nothing fits */
    Prediction predict(Demand demand);

    /** The router of a city without history, straight from its files: what it will do before it has run a day. */
    static RouterModel coldStart(CityFolder city, Embedder embedder, Clock clock) {
        return new CatalogueRouter(
                embedder,
                () -> new Catalogue(
                        city.units(),
                        city.matters(),
                        city.catalogue().stream()
                                .filter(line -> line.inForceOn(LocalDate.now(clock)))
                                .toList(),
                        city.profile().areas(),
                        city.profile().line()));
    }
}
