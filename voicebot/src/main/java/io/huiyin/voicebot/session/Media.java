package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.Decision;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.telephony.Leg;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.Interruption.Sign;
import io.huiyin.voicebot.turn.OwnVoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound and the words of one call: ears for both sides, outlets to both, the recording. */
final class Media implements Ear.Hearer, Voice {

    private static final Logger log = LoggerFactory.getLogger(Media.class);

    private final Call head;
    private final Sessions shared;
    private final Consumer<CallEvent> publish;
    private final Supplier<RobotEar> robot;
    private final Leg leg;
    private final CallClock clock;
    /** What the citizen is sent and may send back. */
    private final OwnVoice sent = new OwnVoice();

    private final Outlet toCitizen;
    private final Ear citizenEar;
    private final Ear agentEar;
    private final AtomicInteger robotLines = new AtomicInteger();
    private final AtomicInteger decisions = new AtomicInteger();
    /** One announcement after the other. */
    private final ReentrantLock announcing = new ReentrantLock(true);

    private volatile @Nullable Outlet toAgent;
    private volatile @Nullable Recording recording;
    private volatile boolean citizenSounds;
    /** Answered: what is heard from now on is part of the call. */
    private volatile boolean live;

    Media(Call head, Leg leg, Sessions shared, Consumer<CallEvent> publish, Supplier<RobotEar> robot) {
        this.head = head;
        this.leg = leg;
        this.shared = shared;
        this.publish = publish;
        this.robot = robot;
        this.clock = new CallClock(shared.clock(), System::nanoTime);
        this.toCitizen = new Outlet(leg, this::sentToCitizen);
        this.citizenEar = ear(Speaker.CITIZEN, sent.deaf(shared.activity().track()));
        this.agentEar = ear(Speaker.AGENT, shared.activity().track());
    }

    private Ear ear(Speaker speaker, VoiceActivity.Track track) {
        var listening = new Ear.Listening(track, shared.turns());
        return new Ear(head.id(), speaker, clock, shared.recognition(), listening, this);
    }

    Outlet toCitizen() {
        return toCitizen;
    }

    Voice voice() {
        return this;
    }

    /** Begins the recording. */
    void record() {
        if (!live) {
            clock.restart();
            live = true;
            recording = new Recording(shared.recording(head), System::nanoTime);
        }
    }

    @Nullable
    Path file() {
        var current = recording;
        return current == null ? null : current.file();
    }

    void bridge(Leg agent) {
        toAgent = new Outlet(agent, ignored -> {});
        expect("", Expectation.NOTHING);
    }

    @Override
    public void expect(String prompt, Expectation expectation) {
        citizenEar.expect(prompt, expectation);
    }

    void sound(Speaker speaker, AudioFrame frame) {
        if (!live) {
            return;
        }
        if (speaker == Speaker.CITIZEN) {
            citizenSounds = true;
            var kept = recording;
            if (kept != null) {
                kept.citizen(frame.samples());
            }
            var other = toAgent;
            if (other != null) {
                other.pass(frame);
            }
            citizenEar.sound(frame);
        } else {
            toCitizen.pass(frame);
            agentEar.sound(frame);
        }
    }

    void quiet(Speaker speaker) {
        if (live) {
            (speaker == Speaker.CITIZEN ? citizenEar : agentEar).quiet();
        }
    }

    void typed(Speaker speaker, String text) {
        if (speaker == Speaker.CITIZEN) {
            citizenEar.typed(text);
            return;
        }
        agentEar.typed(text);
        // whoever speaks wants to hear; whoever types reads
        if (citizenSounds) {
            speak(text);
        }
    }

    private void sentToCitizen(short[] frame) {
        sent.sent(frame);
        var kept = recording;
        if (kept != null) {
            kept.other(frame);
        }
    }

    void announce(String text) {
        line().settled(text);
        show(text);
        speak(text);
    }

    private void speak(String text) {
        var synthesizer = shared.synthesizer();
        if (synthesizer == null) {
            return;
        }
        Thread.ofVirtual().name("announcement-" + head.id()).start(() -> {
            announcing.lock();
            try {
                var sent = new AtomicReference<>(CompletableFuture.completedFuture(true));
                synthesizer.speak(text, part -> sent.set(toCitizen.play(part)));
                sent.get().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | ExecutionException e) {
                log.warn("call {} goes on without an announcement: {}", head.id(), e.toString());
            } finally {
                announcing.unlock();
            }
        });
    }

    @Override
    public CompletableFuture<Boolean> play(AudioFrame sound) {
        return toCitizen.play(sound);
    }

    @Override
    public void stop() {
        toCitizen.stopPlaying();
    }

    @Override
    public void hold() {
        toCitizen.hold();
    }

    @Override
    public void goOn() {
        toCitizen.goOn();
    }

    @Override
    public void show(String text) {
        leg.showText(Speaker.ROBOT, text);
    }

    @Override
    public Duration elapsed() {
        return clock.elapsed();
    }

    @Override
    public void decided(Decision decision) {
        publish.accept(new CallEvent.Decided(head.id(), clock.now(), decisions.incrementAndGet(), decision));
    }

    @Override
    public Line line() {
        var number = robotLines.incrementAndGet();
        var from = clock.elapsed();
        return new Line() {
            @Override
            public void growing(String text) {
                publish.accept(new CallEvent.TextRevised(head.id(), clock.now(), Speaker.ROBOT, number, text));
            }

            @Override
            public void settled(String text) {
                publish.accept(new CallEvent.TextFinal(
                        head.id(),
                        clock.now(),
                        Speaker.ROBOT,
                        number,
                        text,
                        text,
                        from,
                        clock.elapsed(),
                        Timeline.EMPTY));
            }
        };
    }

    @Override
    public void publish(CallEvent event) {
        publish.accept(event);
    }

    @Override
    public void speaking(Speaker speaker, Duration began) {
        if (speaker == Speaker.CITIZEN) {
            robot.get().speaking(began);
        }
    }

    @Override
    public void interrupts(Speaker speaker, Sign sign, Duration began) {
        if (speaker == Speaker.CITIZEN) {
            robot.get().interrupts(sign, began);
        }
    }

    @Override
    public void soFar(Speaker speaker, Duration began, String words) {
        if (speaker == Speaker.CITIZEN) {
            robot.get().soFar(began, words);
        }
    }

    @Override
    public void heard(Speaker speaker, Duration began, @Nullable String words, boolean more) {
        if (speaker == Speaker.CITIZEN) {
            robot.get().heard(began, words, more);
        }
    }

    @Override
    public void fellSilent(Speaker speaker) {
        if (speaker == Speaker.CITIZEN) {
            robot.get().fellSilent();
        }
    }

    /** Waits until what was said is written down. The legs have ended before. */
    void close() {
        toCitizen.close();
        var other = toAgent;
        if (other != null) {
            other.close();
        }
        citizenEar.finish(shared.lastWords());
        agentEar.finish(shared.lastWords());
        var kept = recording;
        if (kept != null) {
            kept.close();
        }
    }
}
