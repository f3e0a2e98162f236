package io.huiyin.voicebot.dialogue;

import io.huiyin.voicebot.speech.synthesis.FixedPrompts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the night desk says in every call. */
@Component
final class NightPrompts implements FixedPrompts {

    @Override
    public List<String> texts() {
        return List.copyOf(NightScript.read().sentences().values());
    }
}
