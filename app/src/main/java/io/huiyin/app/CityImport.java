package io.huiyin.app;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.setup.CityRecords;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The city's folder goes into the database before the first page or call is served. */
@Component
class CityImport implements SmartInitializingSingleton {

    private final CityRecords records;
    private final CityFolder city;

    CityImport(CityRecords records, CityFolder city) {
        this.records = records;
        this.city = city;
    }

    @Override
    public void afterSingletonsInstantiated() {
        records.importCity(city);
    }
}
