package io.huiyin.voicebot.telephony;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads frames from a socket; a read that times out in the middle of a frame goes on where it stood. One thread. */
final class AudioSocketReader {

    /** The longest frame that two bytes of length can say. */
    private static final int MAX_PAYLOAD = 0xffff;

    private final InputStream in;
    private final byte[] frame = new byte[AudioSocketFrame.HEADER_BYTES + MAX_PAYLOAD];
    private int have;

    AudioSocketReader(InputStream in) {
        this.in = in;
    }

    /**
     * @return null at a clean end, between two frames
     * @throws SocketTimeoutException if the frame is not whole yet; ask again
     * @throws EOFException if the socket ended in the middle of a frame
     * @throws AudioSocketFrame.Malformed if the frame is none
     */
    @Nullable
    AudioSocketFrame next() throws IOException {
        if (!fill(AudioSocketFrame.HEADER_BYTES)) {
            return null;
        }
        var length = (frame[1] & 0xff) << 8 | frame[2] & 0xff;
        var whole = AudioSocketFrame.HEADER_BYTES + length;
        if (!fill(whole)) {
            throw new EOFException("the socket ended in the middle of a frame");
        }
        have = 0;
        return AudioSocketFrame.parse(
                frame[0] & 0xff,
                ByteBuffer.wrap(frame, AudioSocketFrame.HEADER_BYTES, length).slice());
    }

    /** @return false at the end of the stream before the first byte of a frame */
    private boolean fill(int wanted) throws IOException {
        while (have < wanted) {
            var some = in.read(frame, have, wanted - have);
            if (some < 0) {
                if (have == 0) {
                    return false;
                }
                throw new EOFException("the socket ended in the middle of a frame");
            }
            have += some;
        }
        return true;
    }
}
