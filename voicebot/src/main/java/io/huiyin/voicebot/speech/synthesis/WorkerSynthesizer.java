package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import java.time.Duration;
import java.util.function.Consumer;

/** Synthesis by speech workers. */
public final class WorkerSynthesizer implements Synthesizer {

    private final WorkerPool workers;
    private final String engine;
    private final String voice;
    private final double speed;
    private final Duration patience;

    /** Kokoro's, see below. */
    public WorkerSynthesizer(WorkerPool workers, String voice, double speed, Duration patience) {
        this(workers, KokoroTask.ENGINE, voice, speed, patience);
    }

    /**
     * @param engine whatever changes the sound of a text, beside voice and speed
     * @param voice name of one of the model's voices, {@code zf_xiaobei}
     * @param speed 1 is the voice's own, 0.8 slow, 1.2 quick
     * @param patience how long a sentence waits for a free worker
     */
    WorkerSynthesizer(WorkerPool workers, String engine, String voice, double speed, Duration patience) {
        this.workers = workers;
        this.engine = engine;
        this.voice = voice;
        this.speed = speed;
        this.patience = patience;
    }

    @Override
    public AudioFrame speak(String text) {
        return new AudioFrame(workers.ask(request(text), patience).samples());
    }

    @Override
    public void speak(String text, Consumer<AudioFrame> part) {
        workers.ask(request(text).with("parts", true), patience, sound -> part.accept(new AudioFrame(sound.samples())));
    }

    private WorkerMessage request(String text) {
        return WorkerMessage.empty().with("text", text).with("voice", voice).with("speed", String.valueOf(speed));
    }

    /** The same before the first worker is up and after: prompts are kept by it. */
    @Override
    public String engine() {
        return engine + " " + voice + " " + speed;
    }
}
