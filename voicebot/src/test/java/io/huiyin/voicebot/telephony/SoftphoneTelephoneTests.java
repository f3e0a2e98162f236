package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SoftphoneTelephoneTests extends TelephoneContract {

    private final TestBrowser.Exchange exchange = new TestBrowser.Exchange(LINE, Clock.systemUTC());
    private final BrowserCitizen citizen = new BrowserCitizen();

    @BeforeEach
    void start() {
        telephone().start(switchboard);
    }

    @AfterEach
    void stop() {
        telephone().stop();
    }

    @Override
    Telephone telephone() {
        return exchange.telephone();
    }

    @Override
    Citizen citizen() {
        return citizen;
    }

    private final class BrowserCitizen implements Citizen {

        private TestBrowser browser;

        @Override
        public void calls(String digits, Duration talk) {
            browser = exchange.citizen(NUMBER);
            browser.does("dial");
            Thread.ofVirtual().start(() -> {
                await().until(() -> browser.told.contains("answered"));
                var frames = talk.toMillis() / 20;
                for (var i = 0; i < frames && !ended(); i++) {
                    browser.speaks(Tone.frame(440, i));
                    if (i == 50) {
                        digits.chars().forEach(digit -> browser.presses((char) digit));
                    }
                    LockSupport.parkNanos(20_000_000L);
                }
                browser.does("hangup");
            });
        }

        private boolean ended() {
            return browser.told.stream().anyMatch(told -> told.startsWith("ended"));
        }

        @Override
        public void awaits(Behaviour behaviour) {
            if (browser != null) {
                exchange.closePage(browser);
            }
            if (behaviour == Behaviour.DOES_NOT_EXIST) {
                return;
            }
            var fresh = exchange.citizen(NUMBER);
            browser = fresh;
            if (behaviour == Behaviour.IS_BUSY) {
                fresh.does("dial");
                return;
            }
            fresh.echoes = true;
            Thread.ofVirtual().start(() -> {
                await().until(() -> fresh.told.stream().anyMatch(told -> told.startsWith("ringing")));
                switch (behaviour) {
                    case ECHOES -> fresh.does("answer");
                    case HANGS_UP_AFTER_A_SECOND -> {
                        fresh.does("answer");
                        LockSupport.parkNanos(1_000_000_000L);
                        fresh.does("hangup");
                    }
                    case DECLINES -> fresh.does("hangup");
                    default -> {}
                }
            });
        }

        @Override
        public void sawTheEnd() {
            await().until(this::ended);
        }

        @Override
        public void wasTransferred(String to) {
            await().untilAsserted(() -> assertThat(browser.told).contains("ended transferred " + to));
        }
    }
}
