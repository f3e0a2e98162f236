package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.voicebot.speech.Synthesizer;

class ToneSynthesizerTests extends SynthesizerContract {

    @Override
    Synthesizer synthesizer() {
        return new ToneSynthesizer();
    }
}
