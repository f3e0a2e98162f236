package io.huiyin.core.identity;

/** Nobody signs in under this name. */
public final class UnknownAccount extends RuntimeException {

    private final String name;

    public UnknownAccount(String name) {
        super("没有名为 " + name + " 的账号");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
