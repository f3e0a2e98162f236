package io.huiyin.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Units;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCityIT {

    @Test
    void theDemoCitysFilesComeIntoTheDatabaseAsTheyAre() {
        CityFolder city = CityFolder.read(Path.of("cities/yunting"));
        var database = TestDatabase.migrated("core");
        try (var plane = RecordPlane.on(database, SettableClock.at("2026-11-23T10:00"), city, Map.of())) {
            LocalDate day = LocalDate.of(2026, 11, 23);

            assertThat(plane.bean(Units.class).all()).isEqualTo(city.units());
            assertThat(plane.bean(DispatchCatalogue.class).matters()).isEqualTo(city.matters());
            assertThat(plane.bean(DispatchCatalogue.class).inForceOn(day))
                    .isEqualTo(city.catalogue().stream()
                            .filter(line -> line.inForceOn(day))
                            .toList());
        }
    }
}
