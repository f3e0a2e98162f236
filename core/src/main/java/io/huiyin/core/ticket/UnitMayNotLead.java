package io.huiyin.core.ticket;

import io.huiyin.core.unit.Unit;

/** A village or community never leads and is never dispatched to alone. */
public final class UnitMayNotLead extends RuntimeException {

    private final transient Unit unit;

    public UnitMayNotLead(Unit unit) {
        super(unit.name() + "（" + unit.code() + "）是村（社区），不能作为主办单位，请派给所属镇（街道）");
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
