package io.huiyin.voicebot.speech.activity;

import io.huiyin.voicebot.speech.VoiceActivity;

class LoudnessVoiceActivityTests extends VoiceActivityContract {

    @Override
    VoiceActivity open() {
        return new LoudnessVoiceActivity();
    }
}
