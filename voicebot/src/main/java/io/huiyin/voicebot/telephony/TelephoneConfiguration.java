package io.huiyin.voicebot.telephony;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

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

    @Bean
    @Primary
    @ConditionalOnProperty(name = "huiyin.telephony", havingValue = "asterisk")
    ExtensionHeadsets extensionHeadsets(SoftphoneHeadsets desk, AsteriskTelephone exchange, CityFolder city) {
        var numbers = new HashMap<String, String>();
        for (var account : city.accounts()) {
            if (account.extension() != null) {
                numbers.put(account.account().name(), account.extension());
            }
        }
        return new ExtensionHeadsets(desk, new AsteriskExtensions(Map.copyOf(numbers), exchange));
    }
}
