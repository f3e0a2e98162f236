package io.huiyin.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.ticket.RefusedByRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressTests {

    private final OutboundAddress addresses = new OutboundAddress(new WebhookSettings(Set.of("hooks.intern")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://0.0.0.0/x",
                "https://10.1.2.3/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://198.18.0.1/x",
                "https://224.0.0.1/x",
                "https://255.255.255.255/x",
                "https://2130706433/x",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://[fe80::1]/x",
                "https://[fd00::1]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://[2002:7f00:1::]/x",
                "http://93.184.216.34/x",
                "ftp://93.184.216.34/x",
                "file:///etc/passwd",
                "https://user:key@93.184.216.34/x",
                "https://hooks.intern.invalid/x",
                "nonsense",
                ""
            })
    void whatMayLeadIntoTheOwnNetworkIsRefused(String address) {
        assertThatThrownBy(() -> addresses.checked(address)).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void thePublicInternetIsReachedByHttpsOnly() {
        assertThatCode(() -> addresses.checked("https://93.184.216.34:8443/hook?of=city"))
                .doesNotThrowAnyException();
        assertThatCode(() -> addresses.checked("https://[2606:4700::1111]/x")).doesNotThrowAnyException();
    }

    @Test
    void whatTheSettingsNameMayBeInsideAndWithoutTls() {
        assertThat(addresses.checked("http://hooks.intern:9000/x").getPort()).isEqualTo(9000);
    }
}
