package io.huiyin.agentassist.draft;

import io.huiyin.core.assist.Drafter;
import io.huiyin.core.city.CityFolder;
import io.huiyin.routermodel.RouterModel;
import java.time.Clock;

/** The product's drafting on a city's folder alone, for those who measure it. */
public final class Drafting {

    private Drafting() {}

    public static Drafter of(RouterModel router, CityFolder city, Clock clock) {
        return DraftConfiguration.drafter(router, city.profile(), city.matters(), clock);
    }
}
