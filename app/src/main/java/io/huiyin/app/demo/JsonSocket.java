package io.huiyin.app.demo;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole JSON messages of a WebSocket, and its sound. */
record JsonSocket(Consumer<JsonNode> messages, Consumer<ByteBuffer> sound, StringBuilder part)
        implements WebSocket.Listener {

    JsonSocket(Consumer<JsonNode> messages, Consumer<ByteBuffer> sound) {
        this(messages, sound, new StringBuilder());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            String whole = part.toString();
            part.setLength(0);
            messages.accept(JsonMapper.shared().readTree(whole));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        sound.accept(data);
        socket.request(1);
        return null;
    }
}
