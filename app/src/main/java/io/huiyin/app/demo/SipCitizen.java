package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.exchange.Baresip;
import io.huiyin.voicebot.exchange.Baresip.News;
import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/** A citizen with a real SIP telephone behind the exchange's trunk. All that he does and hears is on one thread. */
final class SipCitizen implements Citizen {

    private static final String HOTLINE = "12345";

    /** Between two sayings: the telephone takes up to 20 ms to begin, and people breathe. */
    private static final int BREATH_MILLIS = 100;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-sip-citizen").daemon().factory());
    private final Deque<AudioFrame> sayings = new ArrayDeque<>();
    private final Baresip telephone;
    private boolean talking;
    private boolean speaking;
    /** Once he wants to answer, he takes the next ring too: the bell may come a moment after the wish. */
    private boolean picksUp;

    /** @param ports of the exchange; this telephone is the one that its trunk rings */
    SipCitizen(Path folder, String number, LocalAsterisk.Ports ports) throws IOException {
        telephone = new Baresip(
                folder,
                new Baresip.Line(number, ports.sip(), null),
                new Baresip.Ports(ports.trunk(), ports.peerRtp()),
                false,
                (news, detail) -> then(() -> heard(news, detail)));
        SpringApplication.getShutdownHandlers().add(telephone::close);
    }

    private void heard(News news, String detail) {
        switch (news) {
            case RINGS -> {
                if (picksUp) {
                    telephone.accept();
                }
            }
            case TALKS -> {
                talking = true;
                sayNext();
            }
            case OVER -> {
                talking = false;
                speaking = false;
                sayings.clear();
                telephone.fallSilent();
            }
            case FAILED -> System.err.println("the citizen's telephone cannot " + detail);
        }
    }

    private void sayNext() {
        if (talking && !speaking && !sayings.isEmpty()) {
            AudioFrame next = sayings.remove();
            speaking = true;
            telephone.play(next);
            var ignored = clock.schedule(this::said, next.millis() + BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void said() {
        speaking = false;
        sayNext();
    }

    @Override
    public void dial() {
        then(() -> telephone.dial(HOTLINE));
    }

    @Override
    public void answer() {
        then(() -> {
            picksUp = true;
            telephone.accept();
        });
    }

    @Override
    public void speak(AudioFrame speech) {
        then(() -> {
            sayings.add(speech);
            sayNext();
        });
    }

    @Override
    public void press(char digit) {
        then(() -> telephone.press(digit));
    }

    @Override
    public void hangUp() {
        then(telephone::hangUp);
    }

    private void then(Runnable deed) {
        try {
            clock.execute(deed);
        } catch (RejectedExecutionException e) {
            // he has put the telephone away; what it still tells is of no interest
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        telephone.close();
    }
}
