package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerTask;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Speaks in a speech worker. Request: {@code text}, {@code voice}, {@code speed}, {@code parts} where the beginning is
 * wanted before the end. Answer: sound at 8,000 Hz.
 */
final class KokoroTask implements WorkerTask {

    static final String NAME = "kokoro";
    /** Its last number counts how texts are read and spoken: prompts that were kept under an older one are made anew. */
    static final String ENGINE = "kokoro-v1.0 reading 2";

    private final KokoroSpeech speech;

    private KokoroTask(KokoroSpeech speech) {
        this.speech = speech;
    }

    @Override
    public WorkerMessage work(WorkerMessage request, Consumer<WorkerMessage> early) {
        var text = request.text("text");
        var voice = request.text("voice");
        var speed = Float.parseFloat(request.text("speed"));
        if (request.flag("parts")) {
            speech.speak(text, voice, speed, part -> early.accept(WorkerMessage.sound(part.samples())));
            return WorkerMessage.empty();
        }
        return WorkerMessage.sound(speech.speak(text, voice, speed).samples());
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public void close() {
        speech.close();
    }

    /** Options: {@code threads}. */
    public static final class Factory implements WorkerTask.Factory {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Optional<String> missing(ModelFolder models, Map<String, String> options) {
            return Files.isRegularFile(models.kokoro().resolve(KokoroPreparation.SOUND))
                    ? Optional.empty()
                    : Optional.of("the model kokoro is not here: bin/huiyin models fetch kokoro");
        }

        @Override
        public WorkerTask open(ModelFolder models, Map<String, String> options) {
            return new KokoroTask(KokoroSpeech.open(models, Integer.parseInt(options.getOrDefault("threads", "2"))));
        }
    }
}
