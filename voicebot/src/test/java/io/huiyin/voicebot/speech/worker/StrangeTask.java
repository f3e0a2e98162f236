package io.huiyin.voicebot.speech.worker;

import io.huiyin.voicebot.models.ModelFolder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A worker's task without a model that does what it is told: echo, refuse, hang or die. */
public final class StrangeTask implements WorkerTask {

    @Override
    public WorkerMessage work(WorkerMessage request, Consumer<WorkerMessage> early) {
        switch (request.text("do")) {
            case "refuse" -> throw new IllegalArgumentException("not this one");
            case "hang" -> {
                while (true) {
                    LockSupport.parkNanos(1_000_000_000);
                }
            }
            case "die" -> Runtime.getRuntime().halt(139);
            case "count" -> {
                early.accept(WorkerMessage.empty().with("number", "1"));
                early.accept(WorkerMessage.empty().with("number", "2"));
            }
            default -> {}
        }
        return new WorkerMessage(request.head(), request.payload())
                .with("pid", String.valueOf(ProcessHandle.current().pid()));
    }

    @Override
    public String engine() {
        return "strange 1";
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** Option {@code broken}: cannot be opened. */
    public static final class Factory implements WorkerTask.Factory {

        @Override
        public String name() {
            return "strange";
        }

        @Override
        public Optional<String> missing(ModelFolder models, Map<String, String> options) {
            return Optional.empty();
        }

        @Override
        public WorkerTask open(ModelFolder models, Map<String, String> options) {
            if (options.containsKey("broken")) {
                throw new IllegalStateException("half a model");
            }
            return new StrangeTask();
        }
    }
}
