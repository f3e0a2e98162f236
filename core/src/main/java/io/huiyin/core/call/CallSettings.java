package io.huiyin.core.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are written down.
 *
 * @param node name of this machine among those that share the database: after a restart it ends its own broken calls only
 * @param queue events that may wait for the database; 20,000 are the finals of a hundred calls for more than half an hour
 *     (one utterance of each side in 10 s)
 * @param batch most events in one transaction
 * @param patience how long a call's own thread may wait when the queue is full, before the event is lost and counted; a
 *     quarter of the 20 ms in which that thread must send the next frame
 * @param stopPatience how long a stop waits for the database to take what is queued
 */
@ConfigurationProperties("huiyin.calls")
record CallSettings(
        @DefaultValue("main") String node,
        @DefaultValue("20000") int queue,
        @DefaultValue("200") int batch,
        @DefaultValue("5ms") Duration patience,
        @DefaultValue("5s") Duration stopPatience) {}
