package io.huiyin.core.call;

/** Whose words they are. */
public enum Speaker {
    CITIZEN,
    AGENT,
    ROBOT
}
