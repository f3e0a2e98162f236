package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.Wav;
import io.huiyin.voicebot.speech.remote.RemoteSettings;
import io.huiyin.voicebot.speech.remote.RemoteTask;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST audio/speech}: one sentence, back as a WAV file of any rate. */
final class OpenAiSpeech implements RemoteTask {

    @Override
    public String name() {
        return "openai-speech";
    }

    @Override
    public HttpRequest request(RemoteSettings base, WorkerMessage work) {
        var json = JsonMapper.shared();
        var body = json.createObjectNode()
                .put("model", base.model())
                .put("input", work.text("text"))
                .put("voice", work.text("voice"))
                .put("speed", Double.parseDouble(work.text("speed")))
                .put("response_format", "wav");
        return base.request("audio/speech")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    @Override
    public WorkerMessage answer(byte[] body) throws IOException {
        var sound = Wav.parse("the service's answer", body);
        var samples = sound.mono();
        var wave = new float[samples.length];
        for (var i = 0; i < samples.length; i++) {
            wave[i] = samples[i] / (float) (1 << Short.SIZE - 1);
        }
        return WorkerMessage.sound(TelephoneSound.of(wave, sound.rate()).samples());
    }
}
