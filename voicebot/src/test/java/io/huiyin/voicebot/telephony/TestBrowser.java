package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser's end of a softphone without the socket: what it was told and what it hears. */
public final class TestBrowser implements Wire {

    public final List<String> told = new CopyOnWriteArrayList<>();
    public final List<AudioFrame> heard = new CopyOnWriteArrayList<>();
    public final List<Long> heardAtNanos = new CopyOnWriteArrayList<>();
    /** Gives back every sound it hears. */
    public volatile boolean echoes;

    private CitizenHandset citizen;
    private AgentHeadset agent;

    /** A softphone, its headsets, and browsers for them. */
    public static final class Exchange {
        private final SoftphoneHeadsets headsetsOfBrowsers = new SoftphoneHeadsets();
        private final SoftphoneTelephone softphone;

        public Exchange(String line, Clock clock) {
            softphone = new SoftphoneTelephone(line, 10, clock);
        }

        public Telephone telephone() {
            return softphone;
        }

        public Headsets headsets() {
            return headsetsOfBrowsers;
        }

        public TestBrowser citizen(String number) {
            var browser = new TestBrowser();
            browser.citizen = softphone.connected(number, browser);
            return browser;
        }

        public TestBrowser agent(String name) {
            var browser = new TestBrowser();
            browser.agent = headsetsOfBrowsers.of(name);
            browser.agent.connected(browser);
            return browser;
        }

        public void closePage(TestBrowser browser) {
            if (browser.citizen != null) {
                softphone.disconnected(browser.citizen);
            } else {
                browser.agent.disconnected(browser);
            }
        }
    }

    @Override
    public void sound(AudioFrame frame) {
        heard.add(frame);
        heardAtNanos.add(System.nanoTime());
        if (echoes) {
            speaks(frame);
        }
    }

    @Override
    public void tell(SoftphoneMessage message) {
        told.add(
                switch (message) {
                    case SoftphoneMessage.Ringing ringing -> "ringing " + ringing.line();
                    case SoftphoneMessage.Answered ignored -> "answered";
                    case SoftphoneMessage.Text text -> text.speaker() + ": " + text.text();
                    case SoftphoneMessage.Ended ended -> "ended " + ended.reason();
                });
    }

    @Override
    public void refuse(String reason) {
        told.add("refused " + reason);
    }

    public void does(String type) {
        receive(new FromBrowser(type, null, null));
    }

    public void presses(char digit) {
        receive(new FromBrowser("digit", String.valueOf(digit), null));
    }

    public void types(String text) {
        receive(new FromBrowser("text", null, text));
    }

    public void speaks(AudioFrame frame) {
        if (citizen != null) {
            citizen.received(frame);
        } else {
            agent.received(frame);
        }
    }

    private void receive(FromBrowser message) {
        if (citizen != null) {
            citizen.received(message);
        } else {
            agent.received(message, this);
        }
    }
}
