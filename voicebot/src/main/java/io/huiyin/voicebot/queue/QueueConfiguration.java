package io.huiyin.voicebot.queue;

import io.huiyin.core.city.CityProfile;
import io.huiyin.voicebot.dialogue.NightDesk;
import io.huiyin.voicebot.session.Sessions;
import io.huiyin.voicebot.telephony.Headsets;
import io.huiyin.voicebot.telephony.Telephone;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Puts the call centre on the telephone that this installation has. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    @Bean
    TelephoneCallCentre callCentre(
            Telephone telephone,
            Headsets headsets,
            Sessions sessions,
            ObjectProvider<FloorListener> listeners,
            ObjectProvider<NightDesk> nightDesk,
            QueueSettings settings,
            CityProfile profile,
            Clock clock) {
        var floor = new Floor(
                headsets,
                SingletonSupplier.of(() -> listeners.orderedStream().toList()),
                settings,
                clock,
                profile.phrases().greeting());
        return new TelephoneCallCentre(telephone, sessions, floor, nightDesk::getIfAvailable, settings, profile, clock);
    }
}
