package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Calls through Asterisk: media by AudioSocket, control by the manager interface. Each leg has a UUID that is the
 * AudioSocket's id, the channel variable {@code HUIYIN_CALL} and, for the citizen's leg, the call's id. When the manager
 * interface is away, calls still come in, without their caller's number.
 */
final class AsteriskTelephone implements Telephone, AudioSocketLeg.Control {

    private static final Logger log = LoggerFactory.getLogger(AsteriskTelephone.class);

    /** Media and manager events come by two sockets: the event was sent first and is late by this much at most. */
    private static final Duration EVENT_LATE = Duration.ofSeconds(2);

    /** Between the answer and the media lies one dial plan step. */
    private static final Duration MEDIA_LATE = Duration.ofSeconds(10);

    /** Where our dial plan takes an answered outgoing leg, and a citizen who is handed on. */
    private static final String OUTBOUND = "huiyin-outbound";

    private static final String TRANSFER = "huiyin-transfer";

    private final AsteriskSettings settings;
    private final String line;
    private final Clock clock;
    private final Ami ami;
    /** What the dial plan said of calls whose media has not come yet; each entry leaves with the call. */
    private final Map<CallId, CompletableFuture<HuiyinCallEvent>> announced = new ConcurrentHashMap<>();

    private final Map<CallId, OutgoingLeg> outgoing = new ConcurrentHashMap<>();
    /** Names of live channels, for transfers. */
    private final Map<CallId, String> channels = new ConcurrentHashMap<>();

    private volatile @Nullable AudioSocketServer server;
    private volatile @Nullable Switchboard switchboard;

    /** @param line the number that outgoing calls show */
    AsteriskTelephone(AsteriskSettings settings, String line, Clock clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
        this.ami = new Ami(settings, this::happened);
    }

    @Override
    public void start(Switchboard switchboard) {
        this.switchboard = switchboard;
        try {
            var address = InetAddress.getByName(settings.mediaAddress());
            server = new AudioSocketServer(address, settings.mediaPort(), settings.legs(), this::arrived);
        } catch (UnknownHostException e) {
            throw new TelephoneUnavailable("huiyin.asterisk.media-address is no address of this machine", e);
        }
        ami.start();
    }

    @Override
    public Health check() {
        return server == null ? new Health(false, "not started") : ami.check();
    }

    @Override
    public void stop() {
        var current = server;
        if (current != null) {
            current.close();
        }
        ami.close();
        outgoing.values().forEach(leg -> leg.failed(Failure.FAILED));
    }

    @Override
    public void dial(CallId call, String number, Duration ringFor, Dialled outcome) {
        ring(call, call, settings.outbound().replace("{number}", digits(number)), ringFor, outcome);
    }

    /**
     * Rings an agent's extension; the leg belongs to that call but has an id of its own.
     *
     * @return stops the ringing, without an outcome; does nothing once there is one
     */
    Runnable dialInside(CallId call, String extension, Duration ringFor, Dialled outcome) {
        var channel = settings.inside().replace("{number}", digits(extension));
        var leg = ring(CallId.random(), call, channel, ringFor, outcome);
        return () -> leg.cancel(this::hangUp);
    }

    private void hangUp(String channel) {
        Thread.ofVirtual().name("hang-up").start(() -> {
            try {
                ami.send(new HangupAction(channel));
            } catch (TelephoneUnavailable e) {
                // it may have ended by itself meanwhile
                log.debug("channel {} was not hung up", channel, e);
            }
        });
    }

    private OutgoingLeg ring(CallId id, CallId call, String channel, Duration ringFor, Dialled outcome) {
        var leg = new OutgoingLeg(id, call, outcome, () -> outgoing.remove(id));
        outgoing.put(id, leg);
        leg.giveUpAfter(ringFor.plus(MEDIA_LATE));
        var originate = new OriginateAction();
        originate.setActionId(id.toString());
        originate.setChannel(channel);
        originate.setChannelId(id.toString());
        originate.setContext(OUTBOUND);
        originate.setExten("s");
        originate.setPriority(1);
        originate.setCallerId(line);
        originate.setTimeout(ringFor.toMillis());
        originate.setVariable("HUIYIN_CALL", id.toString());
        originate.setAsync(true);
        Thread.ofVirtual().name("originate-" + call).start(() -> {
            try {
                ami.send(originate);
            } catch (TelephoneUnavailable e) {
                log.warn("call {} cannot be made: {}", call, e.getMessage());
                leg.failed(Failure.FAILED);
            }
        });
        return leg;
    }

    private void happened(ManagerEvent event) {
        switch (event) {
            case HuiyinCallEvent said -> said(said);
            case NewChannelEvent fresh -> {
                var leg = outgoing.get(idOrRandom(fresh.getUniqueId()));
                if (leg != null && fresh.getChannel() != null) {
                    leg.rings(fresh.getChannel());
                }
            }
            case HangupEvent hangup -> {
                var leg = outgoing.get(idOrRandom(hangup.getUniqueId()));
                if (leg != null) {
                    leg.hungUp(hangup.getCause());
                }
            }
            case OriginateResponseEvent response -> {
                var id = idOrRandom(response.getActionId());
                var leg = outgoing.get(id);
                if (response.isSuccess()) {
                    channels.put(id, response.getChannel());
                } else if (leg != null) {
                    leg.notAnswered(response.getReason());
                }
            }
            default -> {}
        }
    }

    private void said(HuiyinCallEvent event) {
        var id = idOrRandom(event.getCall());
        announced.computeIfAbsent(id, ignored -> announcement(id)).complete(event);
        if (event.getChannel() != null) {
            channels.put(id, event.getChannel());
        }
    }

    /** An announcement whose media never comes is forgotten. */
    private CompletableFuture<HuiyinCallEvent> announcement(CallId id) {
        CompletableFuture.delayedExecutor(MEDIA_LATE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> announced.remove(id));
        return new CompletableFuture<>();
    }

    private static CallId idOrRandom(@Nullable String text) {
        try {
            return text == null ? CallId.random() : CallId.parse(text);
        } catch (IllegalArgumentException e) {
            // a channel of somebody else's
            return CallId.random();
        }
    }

    private void arrived(CallId id, AudioSocketServer.Connection connection) throws IOException {
        var out = outgoing.get(id);
        var call = out == null ? id : out.call();
        MDC.put("call", call.toString());
        var leg = new AudioSocketLeg(id, call, connection, settings.idle(), this);
        try {
            if (out != null) {
                out.answered(leg);
                leg.awaitEnd();
            } else {
                incoming(id, leg);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leg.close();
        }
    }

    private void incoming(CallId id, AudioSocketLeg leg) throws InterruptedException {
        var board = switchboard;
        if (board == null) {
            return;
        }
        var said = announced.computeIfAbsent(id, ignored -> announcement(id));
        var number = "";
        var dialled = line;
        try {
            var event = said.get(EVENT_LATE.toMillis(), TimeUnit.MILLISECONDS);
            number = digits(event.getNumber());
            dialled = event.getHotline() == null ? line : event.getHotline();
        } catch (TimeoutException | ExecutionException e) {
            log.warn("the dial plan has not said who calls; the call goes on without a number");
        } finally {
            announced.remove(id);
        }
        board.incoming(new Call(id, Call.Direction.INBOUND, number, dialled, clock.instant(), null), leg);
    }

    /** What goes into a dial string or shows on a desk: nothing but digits. */
    private static String digits(@Nullable String number) {
        return number == null ? "" : number.replaceAll("\\D", "");
    }

    @Override
    public void transfer(CallId leg, String extension) {
        var channel = channels.get(leg);
        if (channel == null) {
            throw new TelephoneUnavailable("Asterisk has not named the channel of leg " + leg, null);
        }
        ami.send(new RedirectAction(channel, TRANSFER, digits(extension), 1));
    }

    @Override
    public void ended(CallId leg) {
        channels.remove(leg);
    }
}
