package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Agents with a telephone on the exchange are rung there and speak there; their page shows the call as ever. Who has
 * none, or whose telephone is not registered, keeps the headset at the desk.
 */
final class ExtensionHeadsets implements Headsets {

    /** The call centre stops the ringing when the offer is over; this is for a call centre that is gone. */
    private static final Duration RING = Duration.ofMinutes(1);

    private final Headsets desk;
    private final Extensions extensions;
    private final Map<String, Rung> byAgent = new HashMap<>();
    private @Nullable Handling handling;

    /** One agent's telephone from the first ring until it is hung up. */
    private static final class Rung {
        final Call head;
        final CompletableFuture<Leg> device = new CompletableFuture<>();
        Runnable stop = () -> {};
        /** The agent has the call: what fails now must not give it back. */
        boolean taken;

        Rung(Call head) {
            this.head = head;
        }
    }

    /** @param desk the headsets in the browsers */
    ExtensionHeadsets(Headsets desk, Extensions extensions) {
        this.desk = desk;
        this.extensions = extensions;
    }

    @Override
    public void listen(Handling handling) {
        synchronized (this) {
            this.handling = handling;
        }
        desk.listen(handling);
    }

    @Override
    public void ring(Call head, String agent) {
        var extension = extensions.of(agent);
        if (extension.isEmpty()) {
            desk.ring(head, agent);
        } else {
            start(head, agent, extension.get(), false);
        }
    }

    private synchronized Rung start(Call head, String agent, String extension, boolean taken) {
        var rung = new Rung(head);
        rung.taken = taken;
        byAgent.put(agent, rung);
        rung.stop = extensions.ring(head.id(), extension, RING, new Telephone.Dialled() {
            @Override
            public void answered(Leg leg) {
                pickedUp(rung, agent, leg);
            }

            @Override
            public void failed(Telephone.Failure failure) {
                notPickedUp(rung, agent, failure);
            }
        });
        return rung;
    }

    private void pickedUp(Rung rung, String agent, Leg leg) {
        if (!rung.device.complete(leg)) {
            leg.close();
            return;
        }
        if (!isTaken(rung)) {
            handling().pickUp(rung.head.id(), agent);
        }
    }

    private void notPickedUp(Rung rung, String agent, Telephone.Failure failure) {
        if (isFreedWithoutCall(rung, agent)) {
            switch (failure) {
                case NO_ANSWER, BUSY, REJECTED -> handling().decline(rung.head.id(), agent);
                case UNREACHABLE, FAILED -> desk.ring(rung.head, agent);
            }
        } else if (isTaken(rung) && !rung.device.isDone()) {
            // the agent has taken the call at the desk: then the desk's headset has to do
            var headset = desk.open(rung.head, agent);
            if (!rung.device.complete(headset)) {
                headset.close();
            }
        }
    }

    /** The agent has not taken the call, and this telephone is free again. */
    private synchronized boolean isFreedWithoutCall(Rung rung, String agent) {
        return !rung.taken && byAgent.remove(agent, rung);
    }

    private synchronized Handling handling() {
        return Objects.requireNonNull(handling, "nobody listens to the telephones yet");
    }

    private synchronized boolean isTaken(Rung rung) {
        return rung.taken;
    }

    /** @return whether it was still the agent's newest */
    private synchronized boolean forget(Rung rung, String agent) {
        return byAgent.remove(agent, rung);
    }

    private synchronized @Nullable Rung ringing(CallId call, String agent) {
        var rung = byAgent.get(agent);
        return rung == null || !rung.head.id().equals(call) ? null : rung;
    }

    @Override
    public void quiet(CallId call, String agent) {
        desk.quiet(call, agent);
        var rung = ringing(call, agent);
        if (rung != null && forget(rung, agent)) {
            end(rung);
        }
    }

    private static void end(Rung rung) {
        if (rung.device.cancel(false)) {
            rung.stop.run();
        } else if (!rung.device.isCancelled()) {
            rung.device.join().close();
        }
    }

    @Override
    public Leg open(Call head, String agent) {
        var extension = extensions.of(agent);
        if (extension.isEmpty()) {
            return desk.open(head, agent);
        }
        var rung = take(head, agent, extension.get());
        return new ExtensionLeg(head.id(), rung.device, () -> {
            forget(rung, agent);
            rung.stop.run();
        });
    }

    /** The telephone that rings for this call, or was just picked up; it begins to ring if the call was not offered. */
    private synchronized Rung take(Call head, String agent, String extension) {
        var rung = ringing(head.id(), agent);
        if (rung == null) {
            return start(head, agent, extension, true);
        }
        rung.taken = true;
        return rung;
    }
}
