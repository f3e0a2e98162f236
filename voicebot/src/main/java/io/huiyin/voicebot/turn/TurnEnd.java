package io.huiyin.voicebot.turn;

import java.time.Duration;

/**
 * When a turn is over: by how long it is silent, and by what was said before. The words come while the silence grows,
 * from another thread; until they are there, silence decides as after words that could be an end.
 */
public final class TurnEnd {

    /** What is known of the pause after a moment of speech. */
    private record Known(Duration to, Duration enough) {}

    private final TurnSettings settings;
    private volatile Expectation expectation = Expectation.NOTHING;
    private volatile Known known = new Known(Duration.ZERO.minusMillis(1), Duration.ZERO);

    public TurnEnd(TurnSettings settings) {
        this.settings = settings;
    }

    /** From now on. */
    public void expect(Expectation awaited) {
        expectation = awaited;
    }

    /**
     * Words that are followed by silence.
     *
     * @param to where the speech ended, since the stream's beginning
     * @param text all of the turn so far
     */
    public void said(Duration to, String text) {
        known = new Known(to, settings.enough(text, expectation));
    }

    /** @param to where the speech ended @param silence since then @return whether that ends the turn */
    public boolean over(Duration to, Duration silence) {
        return silence.compareTo(enough(to)) >= 0;
    }

    private Duration enough(Duration to) {
        if (expectation.kind() == Expectation.Kind.NOTHING) {
            return settings.end();
        }
        var words = known;
        return words.to().equals(to) ? words.enough() : settings.enough(Completeness.OPEN);
    }
}
