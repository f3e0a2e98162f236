package io.huiyin.routermodel;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The catalogue in force, read again once a minute: a change is felt soon, a prediction is not held up by reading. */
final class CatalogueOfToday implements Supplier<Catalogue> {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Units units;
    private final DispatchCatalogue catalogue;
    private final CityProfile profile;
    private final Clock clock;
    private volatile @Nullable Read last;

    private record Read(Catalogue catalogue, Instant at) {}

    CatalogueOfToday(Units units, DispatchCatalogue catalogue, CityProfile profile, Clock clock) {
        this.units = units;
        this.catalogue = catalogue;
        this.profile = profile;
        this.clock = clock;
    }

    @Override
    public Catalogue get() {
        var now = clock.instant();
        var read = last;
        if (read == null || now.isAfter(read.at().plus(FRESH))) {
            read = new Read(
                    new Catalogue(
                            units.all(),
                            catalogue.matters(),
                            catalogue.inForceOn(LocalDate.now(clock)),
                            profile.areas(),
                            profile.line()),
                    now);
            last = read;
        }
        return read.catalogue();
    }
}
