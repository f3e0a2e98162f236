package io.huiyin.voicebot.speech.worker;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the models when the pages answer: loading takes all cores for seconds, and health says "warming" meanwhile. */
@Component
final class WorkerStart {

    private final List<WorkerPool> pools;

    WorkerStart(List<WorkerPool> pools) {
        this.pools = pools;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        pools.forEach(WorkerPool::start);
    }
}
