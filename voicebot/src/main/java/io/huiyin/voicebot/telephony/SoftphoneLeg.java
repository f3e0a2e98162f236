package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One end of a call that a browser plays. Its socket may be replaced while the call goes on (a page that reloads). */
final class SoftphoneLeg implements Leg {

    private final CallId call;
    private final Inbox inbox = new Inbox();
    private final Supplier<@Nullable Wire> wire;
    private final Runnable onEnd;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param onEnd frees the device, once */
    SoftphoneLeg(CallId call, Supplier<@Nullable Wire> wire, Runnable onEnd) {
        this.call = call;
        this.wire = wire;
        this.onEnd = onEnd;
    }

    @Override
    public CallId call() {
        return call;
    }

    @Override
    public void answer() {
        if (!inbox.ended() && answered.compareAndSet(false, true)) {
            tell(new SoftphoneMessage.Answered(call.toString()));
        }
    }

    boolean isAnswered() {
        return answered.get();
    }

    @Override
    public @Nullable Received receive() {
        return inbox.take();
    }

    /** From the socket. Sound before the answer is not part of the call. */
    void receive(Received item) {
        if (answered.get() || !(item instanceof Received.Sound)) {
            inbox.put(item);
        }
    }

    @Override
    public void send(AudioFrame frame) {
        var current = wire.get();
        if (current != null && answered.get() && !inbox.ended()) {
            current.sound(frame);
        }
    }

    @Override
    public void showText(Speaker speaker, String text) {
        if (!inbox.ended()) {
            tell(new SoftphoneMessage.Text(speaker.name(), text));
        }
    }

    @Override
    public void transfer(String extension) {
        end("transferred " + extension);
    }

    @Override
    public void close() {
        end("hangup");
    }

    /** Ends this end of the call; the browser is told why unless it is the one who said so first. */
    void end(String reason) {
        if (over.compareAndSet(false, true)) {
            tell(new SoftphoneMessage.Ended(reason));
            onEnd.run();
            inbox.end();
        }
    }

    private void tell(SoftphoneMessage message) {
        var current = wire.get();
        if (current != null) {
            current.tell(message);
        }
    }
}
