package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The headsets in the agents' browsers. */
final class SoftphoneHeadsets implements Headsets {

    /** One entry an account that was ever at a desk: bounded by the staff. */
    private final Map<String, AgentHeadset> byAgent = new ConcurrentHashMap<>();

    private volatile @Nullable Handling handling;

    @Override
    public void listen(Handling handling) {
        this.handling = handling;
    }

    AgentHeadset of(String agent) {
        return byAgent.computeIfAbsent(
                agent,
                name -> new AgentHeadset(name, new Handling() {
                    @Override
                    public void pickUp(CallId call, String who) {
                        var current = handling;
                        if (current != null) {
                            current.pickUp(call, who);
                        }
                    }

                    @Override
                    public void decline(CallId call, String who) {
                        var current = handling;
                        if (current != null) {
                            current.decline(call, who);
                        }
                    }
                }));
    }

    @Override
    public void ring(Call head, String agent) {
        of(agent).ring(head);
    }

    @Override
    public void quiet(CallId call, String agent) {
        of(agent).quiet(call);
    }

    @Override
    public Leg open(Call head, String agent) {
        return of(agent).open(head);
    }
}
