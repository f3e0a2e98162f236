package io.huiyin.voicebot.session;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.telephony.Leg;
import io.huiyin.voicebot.telephony.Leg.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One call from its ring to its end: reads its legs, passes sound on, publishes what happens. Only sequences; hearing,
 * sending, recording and telling are parts of their own. Safe for many threads.
 */
public final class CallSession {

    private static final Logger log = LoggerFactory.getLogger(CallSession.class);

    /** A leg that was closed stops within one wait for its next packet. */
    private static final Duration READERS_STOP = Leg.QUIET.multipliedBy(10);

    private static final Duration LISTENERS_STOP = Duration.ofSeconds(10);

    private final Call head;
    private final Sessions shared;
    private final Consumer<CallSession> onEnd;
    private final CallEvents events;
    private final AtomicReference<@Nullable EndReason> ending = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    private volatile @Nullable Leg citizen;
    private volatile @Nullable Leg agent;
    private volatile @Nullable Media media;
    private volatile boolean answered;
    private volatile boolean transferring;
    private volatile boolean citizenGone;
    private volatile RobotEar robot = RobotEar.NOBODY;
    private final RobotTalk talk = new RobotTalk();

    CallSession(Call head, Sessions shared, Consumer<CallSession> onEnd) {
        this.head = head;
        this.onEnd = onEnd;
        this.shared = shared;
        this.events = shared.events(head);
        events.publish(new CallEvent.Rang(head, head.rangAt()));
    }

    public Call head() {
        return head;
    }

    /** Null before the call was answered. */
    public @Nullable Path recording() {
        var current = media;
        return current == null ? null : current.file();
    }

    /** The citizen's end is there; from now on it is read. Ends with the call. */
    public void connect(Leg leg) {
        citizen = leg;
        readers.add(thread("citizen", () -> read(leg, Speaker.CITIZEN)));
        if (ending.get() != null) {
            leg.close();
        }
    }

    /** The sound a caller hears while nobody has answered. */
    public void ringBack(boolean on) {
        var leg = citizen;
        if (leg != null) {
            mediaOf(leg).toCitizen().background(on ? Tones.RING_BACK : Tones.NONE);
        }
    }

    public void offered(String to) {
        events.publish(new CallEvent.Offered(head.id(), now(), to));
    }

    /** @param by account name; null for the robot */
    public void answered(@Nullable String by) {
        var leg = citizen;
        if (leg == null || ending.get() != null) {
            return;
        }
        leg.answer();
        answered = true;
        var current = mediaOf(leg);
        current.toCitizen().background(Tones.NONE);
        events.publish(new CallEvent.Answered(head.id(), now(), by));
        current.record();
    }

    private synchronized Media mediaOf(Leg leg) {
        var current = media;
        if (current == null) {
            current = new Media(head, leg, shared, events::publish, () -> robot);
            media = current;
        }
        return current;
    }

    /** Connects the agent's end: both hear each other from now on. */
    public void bridge(Leg leg) {
        var current = media;
        if (current == null || ending.get() != null) {
            leg.close();
            return;
        }
        agent = leg;
        current.bridge(leg);
        readers.add(thread("agent", () -> read(leg, Speaker.AGENT)));
        if (ending.get() != null) {
            leg.close();
        }
    }

    private Thread thread(String side, Runnable work) {
        return Thread.ofVirtual().name(side + "-" + head.id()).start(() -> {
            MDC.put("call", head.id().toString());
            work.run();
        });
    }

    private void read(Leg leg, Speaker speaker) {
        try {
            for (var item = leg.receive(); item != null; item = leg.receive()) {
                received(speaker, item);
            }
        } catch (RuntimeException e) {
            log.error("the {}'s leg broke", speaker, e);
            end(EndReason.FAILED);
        }
        if (speaker == Speaker.AGENT) {
            end(EndReason.AGENT_HUNG_UP);
            return;
        }
        citizenGone = true;
        // a leg ends by being transferred: then whoever transfers says so
        if (!transferring) {
            end(answered ? EndReason.CITIZEN_HUNG_UP : EndReason.ABANDONED);
        }
    }

    private void received(Speaker speaker, Received item) {
        var current = media;
        switch (item) {
            case Received.Sound sound when current != null -> current.sound(speaker, sound.frame());
            case Received.Quiet ignored when current != null -> current.quiet(speaker);
            case Received.Typed typed -> typed(speaker, typed.text());
            case Received.Digit digit -> {
                events.publish(new CallEvent.DigitPressed(head.id(), now(), speaker, digit.digit()));
                if (speaker == Speaker.CITIZEN) {
                    robot.digit(digit.digit());
                }
            }
            case Received.Sound _, Received.Quiet _ -> {} // nobody has answered
        }
    }

    /** Words typed by the citizen, or by the agent for the citizen to read, or to hear where there is no screen. */
    public void typed(Speaker speaker, String text) {
        var leg = citizen;
        if (leg == null || ending.get() != null) {
            return;
        }
        mediaOf(leg).typed(speaker, text);
        if (speaker == Speaker.AGENT) {
            leg.showText(Speaker.AGENT, text);
        } else {
            var other = agent;
            if (other != null) {
                other.showText(Speaker.CITIZEN, text);
            }
        }
    }

    /** A sentence of the machine while people speak, mixed to what the citizen hears. Returns at once. */
    public void announce(String text) {
        var current = media;
        if (current != null) {
            current.announce(text);
        }
    }

    /** How a robot speaks to the citizen. */
    public Voice voice() {
        var leg = citizen;
        if (leg == null) {
            throw new IllegalStateException("call " + head.id() + " has no leg to speak to");
        }
        return mediaOf(leg).voice();
    }

    /** The citizen's words go to {@code ear} until another takes over. */
    public void robot(RobotEar ear) {
        robot = ear;
    }

    /** Has a robot talk, on this thread; the call's end is told after all that it decides. */
    public void talk(Runnable robot) {
        talk.hold(robot);
    }

    /** Tells that the citizen was handed on, within the house. */
    public void handedTo(String to) {
        events.publish(new CallEvent.Transferred(head.id(), now(), to));
    }

    /**
     * Hands the citizen to an extension or number; our part ends.
     *
     * @throws io.huiyin.voicebot.telephony.TelephoneUnavailable if the telephone did not do it; the call goes on
     */
    public void transfer(String to) {
        var leg = citizen;
        transferring = leg != null;
        try {
            if (leg != null) {
                leg.transfer(to);
            }
            handedTo(to);
            end(EndReason.AGENT_HUNG_UP);
        } finally {
            transferring = false;
            if (citizenGone) {
                end(EndReason.CITIZEN_HUNG_UP);
            }
        }
    }

    /** Ends the call; the first reason counts. Returns at once: the last words are still written down. */
    public void end(EndReason reason) {
        if (!ending.compareAndSet(null, reason)) {
            return;
        }
        var at = now();
        robot.gone();
        for (var leg : new Leg[] {citizen, agent}) {
            if (leg != null) {
                leg.close();
            }
        }
        var ignored = thread("ending", () -> finish(at, reason));
        onEnd.accept(this);
    }

    private void finish(Instant at, EndReason reason) {
        try {
            for (var reader : readers) {
                reader.join(READERS_STOP);
            }
            var current = media;
            if (current != null) {
                current.close();
            }
            talk.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.publish(new CallEvent.Ended(head.id(), at, reason));
            if (!events.awaitEnd(LISTENERS_STOP)) {
                log.error("a listener has not heard of the call's end in time");
            }
            over.countDown();
        }
    }

    /** Null while the call goes on. */
    public @Nullable EndReason ended() {
        return ending.get();
    }

    /** Waits until the call is over and everybody has heard of it. */
    public void awaitOver() throws InterruptedException {
        over.await();
    }

    public void awaitOver(Duration patience) throws InterruptedException {
        if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("the call's last words are not written down");
        }
    }

    private Instant now() {
        return shared.clock().instant();
    }
}
