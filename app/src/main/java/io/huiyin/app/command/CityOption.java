package io.huiyin.app.command;

import java.nio.file.Path;

/** Which city's folder is meant when a command names none. */
final class CityOption {

    private CityOption() {}

    static Path standard() {
        String set = System.getenv("HUIYIN_CITY");
        return set != null ? Path.of(set) : Path.of(System.getProperty("huiyin.home", "."), "core/cities/yunting");
    }
}
