package io.huiyin.agentassist.dispatch;

import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.unit.Unit;
import io.huiyin.routermodel.RouterModel;
import java.util.Optional;
import java.util.stream.Collectors;

/** The product's dispatch on a city's folder alone, for those who measure it. */
public final class Dispatching {

    private Dispatching() {}

    public static Dispatcher of(RouterModel router, CityFolder city) {
        var units = city.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        return new CatalogueDispatcher(router, code -> Optional.ofNullable(units.get(code)));
    }
}
