package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.CallId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Telephones that Asterisk rings.
 *
 * @param numbers by agent, as the city's accounts.csv names them
 */
record AsteriskExtensions(Map<String, String> numbers, AsteriskTelephone exchange) implements Extensions {

    @Override
    public Optional<String> of(String agent) {
        return Optional.ofNullable(numbers.get(agent));
    }

    @Override
    public Runnable ring(CallId call, String extension, Duration ringFor, Telephone.Dialled outcome) {
        return exchange.dialInside(call, extension, ringFor, outcome);
    }
}
