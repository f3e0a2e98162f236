package io.huiyin.agentassist.trend;

/** In which order people should look (轻重缓急): what cannot wait, what weighs much, what may wait, what only grows. */
public enum Urgency {
    /** 急: urgent tickets are among them */
    URGENT,
    /** 重: at least {@value #HEAVY_EXCESS} more than usual, or {@value #HEAVY_TIMES} times as many */
    HEAVY,
    /** 缓: more than by chance */
    CAN_WAIT;

    static final int HEAVY_EXCESS = 10;
    static final int HEAVY_TIMES = 3;

    static Urgency of(Surge surge, int urgentTickets) {
        if (urgentTickets > 0) {
            return URGENT;
        }
        return surge.excess() >= HEAVY_EXCESS || surge.tickets() >= HEAVY_TIMES * Math.max(1, surge.usual())
                ? HEAVY
                : CAN_WAIT;
    }
}
