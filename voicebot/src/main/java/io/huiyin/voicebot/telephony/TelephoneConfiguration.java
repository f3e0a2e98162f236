package io.huiyin.voicebot.telephony;

import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which telephone this installation has: {@code huiyin.telephony}, {@code softphone} unless told otherwise. */
@Configuration(proxyBeanMethods = false)
class TelephoneConfiguration {

    /** @param calls how many citizens may be in a call at once */
    @ConfigurationProperties("huiyin.softphone")
    record SoftphoneSettings(@DefaultValue("100") int calls) {}

    @Bean
    SoftphoneHeadsets softphoneHeadsets() {
        return new SoftphoneHeadsets();
    }

    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "huiyin.telephony", havingValue = "softphone", matchIfMissing = true)
    SoftphoneTelephone softphoneTelephone(SoftphoneSettings settings, CityProfile profile, Clock clock) {
        return new SoftphoneTelephone(profile.line(), settings.calls(), clock);
    }

    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "huiyin.telephony", havingValue = "asterisk")
    AsteriskTelephone asteriskTelephone(AsteriskSettings settings, CityProfile profile, Clock clock) {
        return new AsteriskTelephone(settings, profile.line(), clock);
    }
}
