package io.huiyin.agentassist.screening;

import io.huiyin.core.city.CityFolder;

/** Checks a city's {@code screening.yaml} before a start. */
public final class ScreeningCheck {

    /**
     * @return number of kinds in the file; 0 when the city has none
     * @throws io.huiyin.core.city.CityFolderException naming file, line and remedy of every problem found
     */
    public static int check(CityFolder city) {
        return ScreeningRules.read(city).kinds().size();
    }

    private ScreeningCheck() {}
}
