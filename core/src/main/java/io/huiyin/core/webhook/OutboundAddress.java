package io.huiyin.core.webhook;

import io.huiyin.core.ticket.RefusedByRule;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Keeps subscribers' addresses from reaching into the city's own network: https to the public internet, and what the settings
 * name. Looked at when an address is written down and before each sending, for a name can change what it stands for; between
 * that look and the connection the JVM keeps the answer (networkaddress.cache.ttl, 30 s).
 */
@Component
class OutboundAddress {

    private final WebhookSettings settings;

    OutboundAddress(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @throws RefusedByRule for an address that may not be written to */
    URI checked(String text) {
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException _) {
            throw refused("地址写法不对，应为 https://主机/路径");
        }
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refused("地址应为 https://主机/路径，不能带账号和片段");
        }
        boolean named = settings.hosts().contains(host.toLowerCase(Locale.ROOT));
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && named)) {
            throw refused("只能推送到 https 地址；不加密的主机须由运维在设置 huiyin.webhook.hosts 中写明");
        }
        if (!named) {
            outside(host);
        }
        return address;
    }

    private static void outside(String host) {
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (inside(one)) {
                    throw refused("“" + host + "”在内部网络，不能推送；确需推送的，由运维在设置 huiyin.webhook.hosts 中写明");
                }
            }
        } catch (UnknownHostException _) {
            throw refused("找不到主机“" + host + "”");
        }
    }

    /** Own, providers' and reserved networks (RFC 6890), and what carries an address of theirs. */
    static boolean inside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] raw = address.getAddress();
        int first = raw[0] & 0xff;
        int second = raw[1] & 0xff;
        return switch (address) {
            case Inet4Address _ ->
                first == 0
                        // shared by providers, RFC 6598
                        || first == 100 && second >= 64 && second < 128
                        || first == 192 && second == 0 && raw[2] == 0
                        // benchmarks, RFC 2544
                        || first == 198 && (second == 18 || second == 19)
                        || first >= 240;
            // only 2000::/3 is global, without 6to4 and Teredo, which carry an IPv4 address
            case Inet6Address _ ->
                first >> 5 != 1
                        || first == 0x20 && second == 0x02
                        || first == 0x20 && second == 0x01 && raw[2] == 0 && raw[3] == 0;
            default -> true;
        };
    }

    private static RefusedByRule refused(String words) {
        return new RefusedByRule("addressNotAllowed", words, "");
    }
}
