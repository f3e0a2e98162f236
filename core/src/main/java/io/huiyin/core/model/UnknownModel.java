package io.huiyin.core.model;

/** There is no such version. */
public final class UnknownModel extends RuntimeException {

    public UnknownModel(int number) {
        super("没有第 " + number + " 版");
    }
}
