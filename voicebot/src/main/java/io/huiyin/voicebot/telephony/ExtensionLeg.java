package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An agent's end whose telephone may still be ringing, for the call was taken at the desk. Until it is picked up this
 * end is silent.
 */
final class ExtensionLeg implements Leg {

    private final CallId call;
    private final CompletableFuture<Leg> device;
    private final Runnable onEnd;

    /**
     * @param device what will carry the sound: completed once, with the telephone or with what takes its place
     * @param onEnd stops the ringing and frees the agent
     */
    ExtensionLeg(CallId call, CompletableFuture<Leg> device, Runnable onEnd) {
        this.call = call;
        this.device = device;
        this.onEnd = onEnd;
    }

    @Override
    public CallId call() {
        return call;
    }

    /** Whoever picks up has answered. */
    @Override
    public void answer() {}

    @Override
    public @Nullable Received receive() {
        try {
            return device.get(QUIET.toMillis(), TimeUnit.MILLISECONDS).receive();
        } catch (TimeoutException e) {
            return new Received.Quiet();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the agent's device was not to fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (CancellationException e) {
            return null;
        }
    }

    private @Nullable Leg now() {
        return device.isCancelled() ? null : device.getNow(null);
    }

    @Override
    public void send(AudioFrame frame) {
        var leg = now();
        if (leg != null) {
            leg.send(frame);
        }
    }

    @Override
    public void showText(Speaker speaker, String text) {
        var leg = now();
        if (leg != null) {
            leg.showText(speaker, text);
        }
    }

    @Override
    public void transfer(String extension) {
        var leg = now();
        if (leg != null) {
            leg.transfer(extension);
        }
    }

    @Override
    public void close() {
        // one that comes after this is hung up by whoever completes
        device.cancel(false);
        var leg = now();
        if (leg != null) {
            leg.close();
        }
        onEnd.run();
    }
}
