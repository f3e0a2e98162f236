package io.huiyin.voicebot.speech.remote;

import io.huiyin.voicebot.speech.worker.WorkerMessage;
import java.io.IOException;
import java.net.http.HttpRequest;

/** How a service is asked for one kind of work. */
public interface RemoteTask {

    /** For logs, metrics and the breaker: letters and hyphens. */
    String name();

    /** @param base has the address of the service and its key */
    HttpRequest request(RemoteSettings base, WorkerMessage work);

    /** @throws IOException if the service answered something else */
    WorkerMessage answer(byte[] body) throws IOException;
}
