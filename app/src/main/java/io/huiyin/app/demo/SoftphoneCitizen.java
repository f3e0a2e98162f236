package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen at the browser's telephone: a microphone that plays what is put into it, silence otherwise, every 20 ms. */
final class SoftphoneCitizen implements Citizen {

    private static final int FRAME = AudioFrame.SAMPLES_PER_20_MILLIS;

    private final WebSocket socket;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-citizen").daemon().factory());
    private final Deque<short[]> microphone = new ArrayDeque<>();
    private volatile boolean talking;
    /** Once he wants to answer, he takes the next ring too: the bell may come a moment after the wish. */
    private volatile boolean picksUp;

    /** @param heard what the telephone says, e.g. {@code ringing}, {@code text}, {@code ended} */
    SoftphoneCitizen(Browser client, String number, Consumer<JsonNode> heard) {
        this.socket = client.socket(
                "/ws/softphone/citizen?number=" + number,
                new JsonSocket(
                        message -> {
                            String type = message.path("type").asString();
                            if (type.equals("answered")) {
                                talking = true;
                            } else if (type.equals("ended")) {
                                talking = false;
                            } else if (type.equals("ringing") && picksUp) {
                                answer();
                            }
                            heard.accept(message);
                        },
                        sound -> {}));
        clock.scheduleAtFixedRate(this::tick, 20, 20, TimeUnit.MILLISECONDS);
    }

    @Override
    public void dial() {
        send(Map.of("type", "dial"));
    }

    @Override
    public void answer() {
        picksUp = true;
        send(Map.of("type", "answer"));
    }

    @Override
    public void speak(AudioFrame speech) {
        synchronized (microphone) {
            for (int at = 0; at < speech.samples().length; at += FRAME) {
                short[] frame = new short[FRAME];
                System.arraycopy(speech.samples(), at, frame, 0, Math.min(FRAME, speech.samples().length - at));
                microphone.add(frame);
            }
        }
    }

    @Override
    public void press(char digit) {
        send(Map.of("type", "digit", "digit", String.valueOf(digit)));
    }

    /** Words instead of sound, for a citizen without a microphone. */
    void type(String words) {
        send(Map.of("type", "text", "text", words));
    }

    @Override
    public void hangUp() {
        send(Map.of("type", "hangup"));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.abort();
    }

    private void tick() {
        if (!talking) {
            return;
        }
        short[] frame;
        synchronized (microphone) {
            frame = microphone.isEmpty() ? new short[FRAME] : microphone.remove();
        }
        ByteBuffer bytes = ByteBuffer.allocate(frame.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(frame);
        deliver(() -> socket.sendBinary(bytes, true).get(1, TimeUnit.SECONDS));
    }

    private void send(Map<String, Object> message) {
        String text = JsonMapper.shared().writeValueAsString(message);
        // one writer at a time is the socket's rule: words go out on the microphone's thread as well
        clock.execute(() -> deliver(() -> socket.sendText(text, true).get(1, TimeUnit.SECONDS)));
    }

    private interface Sending {
        Object now() throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static void deliver(Sending sending) {
        try {
            sending.now();
        } catch (ExecutionException | TimeoutException gone) {
            throw new CompletionException("the citizen's telephone lost its line", gone);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
