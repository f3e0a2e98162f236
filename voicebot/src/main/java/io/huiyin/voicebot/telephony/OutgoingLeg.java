package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Telephone.Dialled;
import io.huiyin.voicebot.telephony.Telephone.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number that Asterisk rings for us: decided once, by media that comes or by what Asterisk says. */
final class OutgoingLeg {

    /** The Hangup event with the cause may come a little after the answer to the Originate. */
    private static final Duration CAUSE_LATE = Duration.ofMillis(300);

    /** A channel that has no name by then never came to be. */
    private static final Duration NAME_LATE = Duration.ofSeconds(10);

    private final CallId id;
    private final CallId call;
    private final Dialled outcome;
    private final Runnable forget;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<String> channel = new CompletableFuture<>();
    private volatile @Nullable Integer cause;

    OutgoingLeg(CallId id, CallId call, Dialled outcome, Runnable forget) {
        this.id = id;
        this.call = call;
        this.outcome = outcome;
        this.forget = forget;
    }

    CallId call() {
        return call;
    }

    void giveUpAfter(Duration time) {
        after(time, () -> failed(Failure.FAILED));
    }

    /** @param leg closed at once when it comes too late */
    void answered(Leg leg) {
        if (decided.compareAndSet(false, true)) {
            forget.run();
            outcome.answered(leg);
        } else {
            leg.close();
        }
    }

    /** @param name Asterisk's for the channel of this leg */
    void rings(String name) {
        channel.complete(name);
    }

    /**
     * Nobody is to pick up any more: hangs up as soon as the channel has a name, and tells no outcome. Does nothing when
     * there is one already.
     */
    void cancel(Consumer<String> hangUp) {
        if (decided.compareAndSet(false, true)) {
            var ignored = channel.thenAccept(hangUp);
            after(NAME_LATE, forget);
        }
    }

    /** @param cause ITU-T Q.850 */
    void hungUp(@Nullable Integer cause) {
        this.cause = cause;
    }

    /** @param reason Asterisk's reason in OriginateResponse */
    void notAnswered(@Nullable Integer reason) {
        after(CAUSE_LATE, () -> failed(HangupCauses.failure(cause, reason)));
    }

    void failed(Failure failure) {
        if (decided.compareAndSet(false, true)) {
            forget.run();
            Thread.ofVirtual().name("call-" + call).start(() -> outcome.failed(failure));
        }
    }

    private static void after(Duration time, Runnable work) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(work);
    }

    @Override
    public String toString() {
        return "outgoing leg " + id + " of call " + call;
    }
}
