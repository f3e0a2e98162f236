package io.huiyin.core.city;

import java.util.List;

/** A value in a city's file and the line where it stands. */
sealed interface CityValue {

    int line();

    record Text(int line, String text) implements CityValue {}

    record Sequence(int line, List<CityValue> items) implements CityValue {}

    record Mapping(int line, CityEntry entry) implements CityValue {}
}
