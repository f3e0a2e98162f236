package io.huiyin.voicebot.intake;

import io.huiyin.core.call.Call;
import io.huiyin.core.city.CityFolder;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.DialogueReader;
import io.huiyin.voicebot.dialogue.DialogueRun;
import io.huiyin.voicebot.dialogue.NightDesk;
import io.huiyin.voicebot.speech.synthesis.FixedPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Takes calls when no agent works, by the city's own dialogue. */
@Component
final class NightIntake implements NightDesk, FixedPrompts {

    /** Within a city's folder. */
    static final String FILE = "dialogues/after-hours.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(NightIntake.class);

    private final Advisers advisers;
    private final Records records;
    private final Dialogue dialogue;

    @Autowired
    NightIntake(Advisers advisers, Records records, CityFolder city) {
        this(advisers, records, city.path());
    }

    /** @throws io.huiyin.core.city.CityFolderException naming what is wrong in the dialogue's file */
    NightIntake(Advisers advisers, Records records, Path city) {
        this.advisers = advisers;
        this.records = records;
        this.dialogue = DialogueReader.read(city, FILE, NightVocabulary.ALL);
    }

    @Override
    public void take(Call head, Conversation conversation) {
        var call = new NightCall(advisers, records, dialogue, head, conversation);
        try {
            String opening = records.profile().night().opens().name().toLowerCase(Locale.ROOT);
            new DialogueRun(dialogue, call, conversation).hold(opening);
        } catch (RuntimeException e) {
            LOG.error("Night desk: call {} broke off", head.id(), e);
            conversation.say(dialogue.phrase("broken"));
        }
        conversation.hangUp();
    }

    @Override
    public List<String> texts() {
        return dialogue.fixedTexts();
    }
}
