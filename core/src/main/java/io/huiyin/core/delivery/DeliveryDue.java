package io.huiyin.core.delivery;

import java.time.Instant;

/** Published in the transaction that makes a delivery due: whoever keeps timers sets one, in the same transaction. */
public record DeliveryDue(long delivery, Instant at) {}
