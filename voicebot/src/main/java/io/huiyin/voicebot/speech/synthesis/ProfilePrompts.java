package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.city.CityProfile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the city's profile lets the line say; a call begins with it, so it is rendered first. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProfilePrompts implements FixedPrompts {

    private final List<String> texts;

    ProfilePrompts(ObjectProvider<CityProfile> profile) {
        this.texts = profile.stream()
                .map(CityProfile::phrases)
                .flatMap(phrases -> Stream.of(
                        phrases.greeting(), phrases.crisisLine(), phrases.nightGreeting(), phrases.callbackGreeting()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public List<String> texts() {
        return texts;
    }
}
