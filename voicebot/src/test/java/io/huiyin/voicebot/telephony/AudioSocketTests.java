package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg.Received;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioSocketTests {

    private final CallId id = CallId.random();
    private final CompletableFuture<AudioSocketLeg> arrived = new CompletableFuture<>();
    private final AtomicInteger ended = new AtomicInteger();
    private Duration idle = Duration.ofSeconds(10);
    private AudioSocketServer server;

    @BeforeEach
    void listen() {
        server = new AudioSocketServer(InetAddress.getLoopbackAddress(), 0, 1, (which, connection) -> {
            var leg = new AudioSocketLeg(which, which, connection, idle, new AudioSocketLeg.Control() {
                @Override
                public void transfer(CallId moved, String extension) {}

                @Override
                public void ended(CallId over) {
                    ended.incrementAndGet();
                }
            });
            arrived.complete(leg);
            try {
                leg.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private byte[] idFrame() {
        return ByteBuffer.allocate(19)
                .put((byte) 1)
                .putShort((short) 16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private AudioSocketLeg leg() throws Exception {
        return arrived.get(60, TimeUnit.SECONDS);
    }

    private static Received next(Leg leg) {
        var item = leg.receive();
        while (item instanceof Received.Quiet) {
            item = leg.receive();
        }
        return item;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 160, 240, 480, 32_767})
    void soundOfAnySizeComesAndGoes(int samples) throws Exception {
        var sound = new short[samples];
        for (var i = 0; i < samples; i++) {
            sound[i] = (short) (i * 7 - 20_000);
        }
        try (var socket = connect()) {
            socket.getOutputStream().write(idFrame());
            socket.getOutputStream().write(AudioSocketFrame.sound(new AudioFrame(sound)));
            var leg = leg();
            assertThat(leg.call()).isEqualTo(id);
            assertThat(((Received.Sound) next(leg)).frame().samples()).isEqualTo(sound);
            leg.send(new AudioFrame(sound));
            var back = socket.getInputStream().readNBytes(3 + samples * 2);
            assertThat(back).isEqualTo(AudioSocketFrame.sound(new AudioFrame(sound)));
        }
    }

    @Test
    void aFrameThatComesInPiecesIsOneFrame() throws Exception {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(idFrame());
            var leg = leg();
            for (var b : new byte[] {3, 0, 1, '#'}) {
                assertThat(leg.receive()).isInstanceOf(Received.Quiet.class);
                out.write(b);
                out.flush();
            }
            assertThat(next(leg)).isEqualTo(new Received.Digit('#'));
        }
    }

    @Test
    void aHangUpFrameEndsTheLeg() throws Exception {
        try (var socket = connect()) {
            socket.getOutputStream().write(idFrame());
            socket.getOutputStream().write(AudioSocketFrame.hangup());
            assertThat(next(leg())).isNull();
            await().until(() -> ended.get() == 1);
        }
    }

    @Test
    void weHangUpByAFrame() throws Exception {
        try (var socket = connect()) {
            socket.getOutputStream().write(idFrame());
            leg().close();
            leg().close();
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(AudioSocketFrame.hangup());
            assertThat(ended).hasValue(1);
        }
    }

    @Test
    void silenceIsToldAndTooMuchOfItEndsTheLeg() throws Exception {
        idle = Duration.ofMillis(350);
        try (var socket = connect()) {
            socket.getOutputStream().write(idFrame());
            var leg = leg();
            assertThat(leg.receive()).isInstanceOf(Received.Quiet.class);
            assertThat(next(leg)).isNull();
        }
    }

    @Test
    void whatIsNoFrameEndsTheLegAndIsNoCleanEnd() throws Exception {
        try (var socket = connect()) {
            socket.getOutputStream().write(idFrame());
            socket.getOutputStream().write(new byte[] {0x42, 0, 0});
            assertThat(next(leg())).isNull();
        }
        assertThatThrownBy(() -> read(0x42, 0, 0)).isInstanceOf(AudioSocketFrame.Malformed.class);
        assertThatThrownBy(() -> read(0x10, 0, 3, 1, 2, 3)).isInstanceOf(AudioSocketFrame.Malformed.class);
        assertThatThrownBy(() -> read(0x10, 0, 0)).isInstanceOf(AudioSocketFrame.Malformed.class);
        assertThatThrownBy(() -> read(0x01, 0, 2, 1, 2)).isInstanceOf(AudioSocketFrame.Malformed.class);
        assertThatThrownBy(() -> read(0x03, 0, 1, 'x')).isInstanceOf(AudioSocketFrame.Malformed.class);
        assertThatThrownBy(() -> read(0x10, 0, 4, 1)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(0x10, 0)).isInstanceOf(EOFException.class);
        assertThat(read()).isNull();
    }

    private static AudioSocketFrame read(int... bytes) throws IOException {
        var all = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new AudioSocketReader(new ByteArrayInputStream(all)).next();
    }

    @Test
    void moreLegsThanThereIsRoomForAreRefused() throws Exception {
        try (var first = connect()) {
            first.getOutputStream().write(idFrame());
            leg();
            try (var second = connect()) {
                second.setSoTimeout(60_000);
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aSocketThatDoesNotSayWhoItIsIsClosed() throws Exception {
        try (var socket = connect()) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(new byte[] {3, 0, 1, '1'});
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(arrived).isNotDone();
        }
    }
}
