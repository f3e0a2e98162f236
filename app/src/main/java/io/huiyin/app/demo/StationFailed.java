package io.huiyin.app.demo;

/** The story stopped at a station; the message says which and what was seen instead. */
final class StationFailed extends RuntimeException {
    StationFailed(String station, String what) {
        super("station " + station + " failed: " + what);
    }
}
