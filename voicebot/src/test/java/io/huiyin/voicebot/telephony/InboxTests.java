package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.Leg.Received;
import org.junit.jupiter.api.Test;

class InboxTests {

    private final Inbox inbox = new Inbox();

    private static Received.Sound sound(int number) {
        return new Received.Sound(new AudioFrame(new short[] {(short) number}));
    }

    @Test
    void aReaderThatFallsBehindLosesTheOldestSoundAndNoKey() {
        inbox.put(new Received.Digit('1'));
        for (var i = 0; i < Inbox.SOUNDS + 10; i++) {
            inbox.put(sound(i));
        }
        assertThat(inbox.dropped()).isEqualTo(10);
        assertThat(inbox.take()).isEqualTo(new Received.Digit('1'));
        assertThat(((Received.Sound) inbox.take()).frame().samples()[0]).isEqualTo((short) 10);
    }

    @Test
    void moreKeysThanAPersonPressesEndTheLeg() {
        for (var i = 0; i <= Inbox.OTHERS; i++) {
            inbox.put(new Received.Digit('1'));
        }
        assertThat(inbox.ended()).isTrue();
    }

    @Test
    void whatCameBeforeTheEndIsStillRead() {
        inbox.put(new Received.Typed("再见"));
        inbox.end();
        inbox.put(new Received.Typed("太晚"));
        assertThat(inbox.take()).isEqualTo(new Received.Typed("再见"));
        assertThat(inbox.take()).isNull();
    }

    @Test
    void silenceIsTold() {
        assertThat(inbox.take()).isEqualTo(new Received.Quiet());
    }
}
