package io.huiyin.voicebot.intake;

import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.notice.CitizenMessages;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Units;
import org.springframework.stereotype.Component;

/** Where a call after hours is written down and what it may read. */
@Component
record Records(
        Tickets tickets,
        FollowUps followUps,
        WrittenDemands demands,
        CitizenMessages messages,
        Units units,
        CityProfile profile) {}
