package io.huiyin.voicebot.queue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules;
import io.huiyin.voicebot.dialogue.NightDesk;
import io.huiyin.voicebot.session.TestSessions;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.telephony.Headsets;
import io.huiyin.voicebot.telephony.Telephone;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/** A call centre on a telephone, put together by hand, with the events of its calls kept. */
public final class TestCentre implements AutoCloseable {

    public static final String LINE = "12345";
    public final List<CallEvent> events = new CopyOnWriteArrayList<>();
    public final List<String> floor = new CopyOnWriteArrayList<>();
    public Recognizer recognizer;
    public Synthesizer synthesizer;
    public NightDesk nightDesk;
    public boolean night;
    public String greeting = "";
    public Duration offerFor = Duration.ofSeconds(20);
    public Duration wrapUp = Duration.ofSeconds(30);
    private final Path recordings;
    private TelephoneCallCentre centre;

    public TestCentre(Path recordings) {
        this.recordings = recordings;
    }

    public CallCentre open(Telephone telephone, Headsets headsets) {
        var clock = Clock.systemUTC();
        var hours = night ? QueueSettings.Hours.NEVER : QueueSettings.Hours.ALWAYS;
        var settings = new QueueSettings(hours, offerFor, wrapUp, Duration.ofSeconds(5), true);
        var sessions = TestSessions.of(recordings, clock, recognizer, synthesizer, events::add);
        FloorListener listener = new FloorListener() {
            @Override
            public void waiting(int waiting) {
                floor.add("waiting " + waiting);
            }

            @Override
            public void seat(Seat seat) {
                floor.add(seat.agent() + " " + seat.state());
            }
        };
        centre = new TelephoneCallCentre(
                telephone,
                sessions,
                new Floor(headsets, () -> List.of(listener), settings, clock, greeting),
                () -> nightDesk,
                settings,
                profile(),
                clock);
        centre.start();
        return centre;
    }

    private CityProfile profile() {
        var always = LocalTime.MIDNIGHT;
        return new CityProfile(
                "test",
                "测试市",
                "T",
                LINE,
                ZoneId.of("Asia/Shanghai"),
                365,
                List.of(),
                List.of(),
                List.of(),
                new CityProfile.Office(always, always, always, always),
                new CityProfile.HandlingRules(2, 2, 1, 10, 8, Duration.ofHours(2), ""),
                new SupervisionRules(
                        new SupervisionRules.Urging(8, 0, 2, 3, 2, List.of(), "", "", "", ""),
                        new SupervisionRules.Pausing(List.of(), 1, 0, ""),
                        new SupervisionRules.Joint(3, Duration.ofHours(2), true, Duration.ofHours(2), ""),
                        new SupervisionRules.Exempting(List.of(), 1, ""),
                        null),
                new CityProfile.CallbackRules(always, always, 1, 1, Duration.ZERO, Duration.ZERO, List.of()),
                CityProfile.NightRules.NONE,
                CityProfile.SpeechRules.USUAL,
                new CityProfile.Phrases(greeting, "", "", ""));
    }

    /** The names of the events so far, in order. */
    public List<String> story() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    public <T extends CallEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        if (centre != null) {
            centre.stop();
        }
    }

    /** An engine that hears what the test says. */
    static Recognizer recognizer(BiFunction<AudioFrame, Recognizer.Manner, String> engine) {
        return new Recognizer() {
            @Override
            public Heard recognize(AudioFrame utterance, Manner manner) {
                var text = engine.apply(utterance, manner);
                return new Heard(text, text);
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
    }

    /** 300 Hz or silence, at the pace of a telephone. */
    static void speak(TestBrowser who, int millis, boolean voice) {
        var due = System.nanoTime();
        for (var i = 0; i < millis / 20; i++) {
            var samples = new short[160];
            for (var s = 0; s < samples.length && voice; s++) {
                samples[s] = (short) (9_000 * Math.sin(2 * Math.PI * 300 * (i * 160 + s) / 8_000));
            }
            who.speaks(new AudioFrame(samples));
            due += 20_000_000L;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
