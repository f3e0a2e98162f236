package io.huiyin.voicebot.dialogue;

import io.huiyin.voicebot.speech.synthesis.FixedPrompts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a robot says for a sentence that takes long to make, or cannot be made: kept sound, so that it needs no voice. */
@Component
final class RobotPrompts implements FixedPrompts {

    /** A caller who hears nothing thinks that the line is dead. */
    static final String MOMENT = "请稍等。";
    /** Then it goes on with what it can say; the call's text has the sentence. */
    static final String UNSAID = "对不起，刚才那句话没能播出来。";

    @Override
    public List<String> texts() {
        return List.of(MOMENT, UNSAID);
    }
}
