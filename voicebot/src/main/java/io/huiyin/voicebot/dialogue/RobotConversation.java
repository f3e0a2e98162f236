package io.huiyin.voicebot.dialogue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.session.CallSession;
import io.huiyin.voicebot.session.Voice;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.synthesis.SpokenPieces;
import io.huiyin.voicebot.telephony.TelephoneUnavailable;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The robot's side of a call on its session: paced speech that can be interrupted, answers by voice, key or typing. */
public final class RobotConversation implements Conversation {

    private static final Logger log = LoggerFactory.getLogger(RobotConversation.class);

    /** The longest utterance, the recogniser's time for it, and a slow machine. */
    private static final Duration WORDS_COME = Duration.ofSeconds(20);

    /** Longer than a sentence's first sound takes on a machine that keeps up. */
    private static final Duration SLOW = Duration.ofMillis(1_500);

    private static final CompletableFuture<Boolean> SILENCE = CompletableFuture.completedFuture(true);

    private final CallSession session;
    private final @Nullable Synthesizer synthesizer;
    private final Predicate<String> toHuman;
    private final Voice voice;
    private final Answers answers;

    /**
     * @param synthesizer null for a robot that only shows its words
     * @param toHuman asks the queue for a human; waits; whether one took the call
     */
    public RobotConversation(CallSession session, @Nullable Synthesizer synthesizer, Predicate<String> toHuman) {
        this.session = session;
        this.synthesizer = synthesizer;
        this.toHuman = toHuman;
        this.voice = session.voice();
        this.answers = new Answers(voice);
        session.robot(answers);
        voice.expect("", Expectation.DEMAND);
        if (session.ended() != null) {
            answers.gone();
        }
    }

    @Override
    public CallId call() {
        return session.head().id();
    }

    @Override
    public void say(String text) {
        var sentences = pieces(text);
        if (sentences.isEmpty() || answers.isGone()) {
            return;
        }
        answers.questionBegins(voice.elapsed());
        voice.show(text);
        var line = voice.line();
        var begun = 0;
        var whole = true;
        var next = Sentence.of(sentences.getFirst(), synthesizer, call());
        if (!next.beginsWithin(SLOW)) {
            moment();
        }
        while (begun < sentences.size() && !answers.interrupted()) {
            var sentence = next;
            var sound = sentence.next();
            if (answers.interrupted()) {
                break;
            }
            begun++;
            line.growing(String.join("", sentences.subList(0, begun)));
            var playing = play(sound, sentence);
            if (begun < sentences.size() && !answers.interrupted()) {
                // made while this one is heard
                next = Sentence.of(sentences.get(begun), synthesizer, call());
            }
            whole = await(playing);
        }
        answers.questionEnds();
        line.settled(written(sentences, begun, whole));
    }

    private void moment() {
        var current = synthesizer;
        if (current != null && !answers.interrupted()) {
            current.ready(RobotPrompts.MOMENT).ifPresent(voice::play);
        }
    }

    /** Plays a sentence part by part, until the last is on its way. */
    private CompletableFuture<Boolean> play(Optional<AudioFrame> first, Sentence sentence) {
        var playing = SILENCE;
        for (var part = first; part.isPresent() && !answers.interrupted(); part = sentence.next()) {
            playing = voice.play(part.get());
        }
        if (answers.interrupted()) {
            voice.stop(); // a part may have come just after the interruption
        }
        return playing;
    }

    /**
     * What the transcript keeps. Who reads the answer must see the question, also one that the citizen read from the
     * screen and answered before it was heard; so what was not said any more is kept, marked as that.
     */
    private static String written(List<String> sentences, int begun, boolean whole) {
        var said = String.join("", sentences.subList(0, begun));
        var rest = String.join("", sentences.subList(begun, sentences.size()));
        if (!rest.isEmpty()) {
            return said + "（被打断，没有说完：" + rest + "）";
        }
        return whole ? said : said + "（被打断）";
    }

    /** A text that somebody recorded as a whole is said as a whole. */
    private List<String> pieces(String text) {
        var current = synthesizer;
        return current != null && current.ready(text).isPresent() ? List.of(text) : SpokenPieces.of(text);
    }

    /** @return false when it was cut off */
    private static boolean await(CompletableFuture<Boolean> playing) {
        try {
            return playing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer listen(String prompt, Duration patience) {
        return listen(prompt, Expectation.DEMAND, patience);
    }

    @Override
    public Answer listen(String prompt, Expectation expectation, Duration patience) {
        voice.expect(prompt, expectation);
        try {
            return answers.next(patience, WORDS_COME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Gone();
        } finally {
            voice.expect("", Expectation.DEMAND);
        }
    }

    @Override
    public boolean handToHuman(String reason) {
        return !answers.isGone() && toHuman.test(reason);
    }

    @Override
    public boolean transfer(String number) {
        if (answers.isGone()) {
            return false;
        }
        try {
            session.transfer(number);
            return true;
        } catch (TelephoneUnavailable e) {
            log.warn("call {} could not be connected to {}: {}", call(), number, e.toString());
            return false;
        }
    }

    @Override
    public void decided(Decision decision) {
        voice.decided(decision);
    }

    @Override
    public void hangUp() {
        session.end(EndReason.ROBOT_HUNG_UP);
    }
}
