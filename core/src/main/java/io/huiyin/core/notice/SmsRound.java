package io.huiyin.core.notice;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** One round through the messages that wait: each is taken, handed to the gateway, and settled. */
@Service
public class SmsRound {

    /** of one round; the rest waits for the next one */
    private static final int MOST = 200;

    private final SmsOutbox outbox;
    private final ObjectProvider<SmsGateway> gateway;

    /** @param gateway none where the city has none */
    SmsRound(SmsOutbox outbox, ObjectProvider<SmsGateway> gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    /** May run twice at once and be cut off anywhere. @return how many were handed over */
    public int go() {
        outbox.giveUpLost();
        SmsGateway way = gateway.getIfAvailable(() -> (id, phone, words) -> new SmsGateway.Outcome.Shown());
        int sent = 0;
        for (Optional<Sms> one = outbox.take(); one.isPresent(); one = outbox.take()) {
            Sms sms = one.get();
            outbox.settle(sms, way.send(sms.id(), sms.phone(), sms.words()));
            if (++sent == MOST) {
                break;
            }
        }
        return sent;
    }
}
