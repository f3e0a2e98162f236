package io.huiyin.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.app.security.GatewaySettings.Gateway;
import io.huiyin.core.channel.Channel;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewaySettingsTests {

    /** of "secret" */
    private static final String HASH = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private final GatewaySettings settings =
            new GatewaySettings(Map.of("wechat", new Gateway(Channel.WECHAT, HASH.toUpperCase(Locale.ROOT))));

    @Test
    void aKeyNamesItsGatewayAndNoOtherKeyDoes() {
        assertThat(settings.named("secret")).contains("wechat");
        assertThat(settings.named("Secret")).isEmpty();
        assertThat(settings.named("")).isEmpty();
        assertThat(settings.named(HASH)).isEmpty();
    }

    @Test
    void whatIsNoHashIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> new Gateway(Channel.SMS, "the key itself"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sha256sum");
    }
}
