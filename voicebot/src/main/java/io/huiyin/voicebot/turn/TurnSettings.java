package io.huiyin.voicebot.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody has begun, has ended, is interrupting.
 *
 * @param begin speech that long is no click any more
 * @param end silence that long ends an utterance between people
 * @param finished with a robot: silence that ends a turn in which nothing is missing
 * @param likely with a robot: after words to which something is often added
 * @param open with a robot: after words that could be the end, and where the words are not known yet
 * @param unfinished with a robot: after words that something must follow
 * @param foresee silence after which the end is likely: what was said is written down ahead of the decision
 * @param longest an utterance is cut here at the latest, so that its text does not wait
 * @param cutFrom from here on a small pause is enough to cut
 * @param pause what a small pause is
 * @param padding sound kept around the speech, for the recogniser to hear its edges
 * @param hold voice that long makes the robot hold its breath
 * @param bargeIn speech that long stops the robot, whatever is said
 * @param partialEvery how often words that are not settled are asked for, until a cut may come at any moment; zero for never
 * @param threshold probability from which on a window counts as speech; it goes on counting down to 0.15 below
 */
@ConfigurationProperties("huiyin.turn")
public record TurnSettings(
        @DefaultValue("96ms") Duration begin,
        @DefaultValue("640ms") Duration end,
        @DefaultValue("416ms") Duration finished,
        @DefaultValue("928ms") Duration likely,
        @DefaultValue("1408ms") Duration open,
        @DefaultValue("2240ms") Duration unfinished,
        @DefaultValue("200ms") Duration foresee,
        @DefaultValue("6s") Duration longest,
        @DefaultValue("3500ms") Duration cutFrom,
        @DefaultValue("160ms") Duration pause,
        @DefaultValue("200ms") Duration padding,
        @DefaultValue("64ms") Duration hold,
        @DefaultValue("896ms") Duration bargeIn,
        @DefaultValue("1s") Duration partialEvery,
        @DefaultValue("0.5") float threshold) {

    /** ln 12: each doubling of the odds takes some 280 ms off. */
    private static final double SURE = 2.5;

    public static final TurnSettings USUAL = new TurnSettings(
            Duration.ofMillis(96),
            Duration.ofMillis(640),
            Duration.ofMillis(416),
            Duration.ofMillis(928),
            Duration.ofMillis(1408),
            Duration.ofMillis(2240),
            Duration.ofMillis(200),
            Duration.ofSeconds(6),
            Duration.ofMillis(3500),
            Duration.ofMillis(160),
            Duration.ofMillis(200),
            Duration.ofMillis(64),
            Duration.ofMillis(896),
            Duration.ofSeconds(1),
            0.5f);

    /**
     * Silence that ends a turn after such words. After what is no number it is the shorter the likelier they are whole: as
     * after open words where it is even, as after finished ones where it is twelve times as likely.
     */
    Duration enough(String text, Expectation expectation) {
        return switch (expectation.kind()) {
            case ANSWER, DEMAND, PLACE -> enough(Wholeness.of(text, expectation));
            default -> enough(Completeness.of(text, expectation));
        };
    }

    private Duration enough(double wholeness) {
        var shorter = open.minus(finished).toMillis() * wholeness / SURE;
        return Duration.ofMillis(
                Math.clamp(open.toMillis() - Math.round(shorter), finished.toMillis(), unfinished.toMillis()));
    }

    /** Silence that ends a turn after words of such a grade. */
    Duration enough(Completeness words) {
        return switch (words) {
            case FINISHED -> finished;
            case LIKELY -> likely;
            case OPEN -> open;
            case UNFINISHED -> unfinished;
        };
    }
}
