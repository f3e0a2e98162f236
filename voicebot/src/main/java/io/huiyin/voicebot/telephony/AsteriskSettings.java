package io.huiyin.voicebot.telephony;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach an Asterisk that runs our dial plan (voicebot/asterisk/).
 *
 * @param host where its manager interface listens
 * @param secret the manager account's; run-asterisk writes it to the instance's folder
 * @param mediaAddress where we listen for its media; loopback unless Asterisk is on another machine
 * @param legs how many ends of calls may be open at once
 * @param idle a leg that sends nothing for so long is dead
 * @param outbound the channel for a citizen's number, {@code {number}} standing for it
 * @param inside the channel for an agent's extension
 */
@ConfigurationProperties("huiyin.asterisk")
record AsteriskSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("5038") int port,
        @DefaultValue("huiyin") String user,
        @DefaultValue("") String secret,
        @DefaultValue("127.0.0.1") String mediaAddress,
        @DefaultValue("9092") int mediaPort,
        @DefaultValue("400") int legs,
        @DefaultValue("90s") Duration idle,
        @DefaultValue("PJSIP/{number}@trunk") String outbound,
        @DefaultValue("PJSIP/{number}") String inside) {}
