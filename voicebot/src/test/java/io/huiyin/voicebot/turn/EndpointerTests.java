package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.speech.VoiceActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class EndpointerTests implements Endpointer.Listener {

    /** Anything but zeros is voice. */
    private static final VoiceActivity.Track TRACK = frame -> frame.samples()[0] == 0 ? 0 : 1;

    private final List<Utterance> ended = new ArrayList<>();
    private final List<Duration> began = new ArrayList<>();
    private final List<Utterance> pauses = new ArrayList<>();
    private final List<Duration> speech = new ArrayList<>();
    private int silences;
    private final TurnEnd turnEnd = new TurnEnd(TurnSettings.USUAL);
    private final Endpointer endpointer = new Endpointer(TRACK, TurnSettings.USUAL, turnEnd, this);

    @Override
    public void began(Duration from) {
        began.add(from);
    }

    @Override
    public void goingOn(Duration lasting, Duration spoken) {
        speech.add(spoken);
    }

    @Override
    public void pausing(Utterance utterance) {
        pauses.add(utterance);
    }

    @Override
    public void ended(Utterance utterance) {
        ended.add(utterance);
    }

    @Override
    public void fellSilent() {
        silences++;
    }

    private void hear(boolean voice, int millis) {
        var samples = new short[millis * 8];
        if (voice) {
            Arrays.fill(samples, (short) 1);
        }
        endpointer.sound(samples);
    }

    @Test
    void anUtteranceIsSpeechWithALittleSilenceAroundIt() {
        hear(false, 992);
        hear(true, 992);
        hear(false, 640);
        assertThat(ended).hasSize(1);
        var utterance = ended.getFirst();
        assertThat(utterance.from()).isEqualTo(Duration.ofMillis(992));
        assertThat(utterance.to()).isEqualTo(Duration.ofMillis(1_984));
        assertThat(utterance.more()).isFalse();
        // 200 ms, speech, 200 ms
        assertThat(utterance.sound().millis()).isBetween(1_390, 1_424);
        assertThat(utterance.decided().minus(utterance.to())).isEqualTo(Duration.ofMillis(640));
    }

    @Test
    void aClickIsNoSpeech() {
        hear(false, 320);
        hear(true, 64);
        hear(false, 2_000);
        assertThat(began).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void aShortPauseDoesNotEndIt() {
        hear(true, 992);
        hear(false, 320);
        hear(true, 992);
        hear(false, 640);
        assertThat(ended).hasSize(1);
    }

    @Test
    void aPauseThatMayBeTheEndIsToldOnceWithTheSoundThatTheEndWillHave() {
        hear(false, 992);
        hear(true, 992);
        hear(false, 320);
        assertThat(pauses).hasSize(1);
        hear(false, 320);
        assertThat(pauses).hasSize(1);
        assertThat(ended).hasSize(1);
        assertThat(pauses.getFirst().sound().samples())
                .isEqualTo(ended.getFirst().sound().samples());
        assertThat(pauses.getFirst().to()).isEqualTo(ended.getFirst().to());
    }

    @Test
    void aBreathIsNoPauseThatMayBeTheEnd() {
        hear(true, 992);
        hear(false, 192);
        hear(true, 992);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aLongUtteranceIsCutInASmallPause() {
        hear(true, 4_000);
        hear(false, 160);
        hear(true, 1_024);
        hear(false, 700);
        assertThat(ended).hasSize(2);
        assertThat(ended.getFirst().more()).isTrue();
        assertThat(ended.getFirst().to()).isEqualTo(Duration.ofMillis(4_000));
        assertThat(ended.getLast().more()).isFalse();
        assertThat(ended.getLast().from()).isBetween(Duration.ofMillis(4_128), Duration.ofMillis(4_192));
    }

    @Test
    void whoNeverPausesIsCutAtSixSecondsAndNothingIsLost() {
        hear(true, 13_000);
        hear(false, 700);
        assertThat(ended).hasSize(3);
        assertThat(ended.getFirst().sound().millis()).isLessThanOrEqualTo(6_240);
        var samples = ended.stream().mapToInt(u -> u.sound().samples().length).sum();
        assertThat(samples / 8).isBetween(13_000, 13_000 + 240);
    }

    @Test
    void aLineThatSendsNothingEndsTheUtteranceToo() {
        hear(true, 992);
        endpointer.silence(Duration.ofSeconds(30));
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().to()).isEqualTo(Duration.ofMillis(992));
        assertThat(endpointer.position()).isBetween(Duration.ofMillis(30_950), Duration.ofMillis(31_030));
    }

    @Test
    void theEndOfTheStreamEndsTheUtterance() {
        hear(true, 992);
        endpointer.finish();
        assertThat(ended).hasSize(1);
        endpointer.finish();
        assertThat(ended).hasSize(1);
    }

    @Test
    void framesOfAnySizeGiveTheSameUtterances() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var stream = new short[8 * 20_000];
        for (var at = 0; at < stream.length; ) {
            var length = Math.min(stream.length - at, 256 * (1 + random.nextInt(60)));
            Arrays.fill(stream, at, at + length, (short) random.nextInt(2));
            at += length;
        }
        endpointer.sound(stream);
        var whole = List.copyOf(ended);
        ended.clear();
        var pieces = new Endpointer(TRACK, TurnSettings.USUAL, turnEnd, this);
        for (var at = 0; at < stream.length; ) {
            var length = Math.min(stream.length - at, 1 + random.nextInt(500));
            pieces.sound(Arrays.copyOfRange(stream, at, at + length));
            at += length;
        }
        assertThat(ended)
                .as("seed " + seed)
                .extracting(Utterance::from, Utterance::to, Utterance::more)
                .containsExactlyElementsOf(whole.stream()
                        .map(u -> Tuple.tuple(u.from(), u.to(), u.more()))
                        .toList());
    }

    @Test
    void bargeInCountsSpeechOnly() {
        hear(true, 320);
        hear(false, 320);
        hear(true, 320);
        assertThat(speech.getLast()).isEqualTo(Duration.ofMillis(640));
    }

    @Test
    void aRobotWaitsForTheRestOfANumberAndNotAfterIt() {
        turnEnd.expect(Expectation.number(11));
        hear(true, 704);
        turnEnd.said(Duration.ofMillis(704), "幺三八零零零零");
        hear(false, 1_216);
        assertThat(ended).isEmpty();
        hear(true, 704);
        hear(false, 256);
        turnEnd.said(endpointer.position().minusMillis(256), "幺三八零零零零一二三四");
        hear(false, 160);
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().more()).isFalse();
    }

    @Test
    void wordsOfAnEarlierPauseSayNothingOfThisOne() {
        turnEnd.expect(Expectation.ANSWER);
        hear(true, 512);
        turnEnd.said(Duration.ofMillis(512), "解决了");
        hear(false, 320);
        hear(true, 512);
        hear(false, 1_376);
        assertThat(ended).isEmpty();
        hear(false, 32);
        assertThat(ended).hasSize(1);
    }

    @Test
    void aTurnThatWasCutInItsLastPauseIsOverWhenNothingFollows() {
        hear(true, 4_000);
        hear(false, 320);
        assertThat(ended).hasSize(1);
        assertThat(silences).isZero();
        hear(false, 320);
        assertThat(silences).isEqualTo(1);
        hear(false, 2_000);
        assertThat(silences).isEqualTo(1);
        assertThat(ended).hasSize(1);
    }
}
