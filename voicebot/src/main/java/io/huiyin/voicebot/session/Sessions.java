package io.huiyin.voicebot.session;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallListener;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.speech.activity.LoudnessVoiceActivity;
import io.huiyin.voicebot.turn.TurnSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Opens call sessions and holds what they share. */
@Component
public final class Sessions {

    /** Asked at the first call, for listeners may know the call centre, which knows the sessions. */
    private final Supplier<List<CallListener>> listeners;

    private final RecognitionPool recognition;
    private final VoiceActivity activity;
    private final TurnSettings turns;
    private final @Nullable Synthesizer synthesizer;
    private final CallSettings settings;
    private final Clock clock;

    Sessions(
            ObjectProvider<CallListener> listeners,
            RecognitionPool recognition,
            ObjectProvider<Synthesizer> synthesizer,
            ObjectProvider<VoiceActivity> activity,
            TurnSettings turns,
            CallSettings settings,
            Clock clock) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.recognition = recognition;
        this.synthesizer = synthesizer.getIfAvailable();
        this.activity = activity.getIfAvailable(LoudnessVoiceActivity::new);
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The call has rung: its listeners hear so.
     *
     * @param onEnd called once, when the call ends and before its last words are written down
     */
    public CallSession ring(Call head, Consumer<CallSession> onEnd) {
        return new CallSession(head, this, onEnd);
    }

    CallEvents events(Call head) {
        return new CallEvents(head.id(), listeners.get());
    }

    RecognitionPool recognition() {
        return recognition;
    }

    VoiceActivity activity() {
        return activity;
    }

    TurnSettings turns() {
        return turns;
    }

    /** Null when the machine has no voice: then words are only shown. */
    public @Nullable Synthesizer synthesizer() {
        return synthesizer;
    }

    Duration lastWords() {
        return settings.lastWords();
    }

    Clock clock() {
        return clock;
    }

    /** Where the call's sound is kept, citizen left, other end right; the file need not exist (yet, or any more). */
    public Path recording(Call head) {
        var day = LocalDate.ofInstant(head.rangAt(), clock.getZone());
        return settings.recordings().resolve(day.toString()).resolve(head.id() + ".wav");
    }
}
