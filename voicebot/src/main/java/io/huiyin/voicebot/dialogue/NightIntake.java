package io.huiyin.voicebot.dialogue;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.call.Call;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes demands when no agent works: says that it is a machine, listens, answers what the knowledge base knows, asks
 * where it is, reads back, files a ticket and says its number. Danger and whoever asks for a human go to a human first.
 */
@Component
final class NightIntake implements NightDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NightIntake.class);

    private final NightTalk.Parts parts;
    private final NightScript script = NightScript.read();

    NightIntake(
            AnswerSource answers,
            Screener screener,
            Drafter drafter,
            Dispatcher dispatcher,
            Tickets tickets,
            CityProfile profile) {
        this.parts = new NightTalk.Parts(answers, screener, drafter, dispatcher, tickets, profile);
    }

    @Override
    public void take(Call head, Conversation conversation) {
        try {
            new NightTalk(parts, script, head, conversation).hold();
        } catch (RuntimeException e) {
            LOG.error("Night desk: call {} broke off", head.id(), e);
            conversation.say(script.sentence("broken"));
        }
        conversation.hangUp();
    }
}
