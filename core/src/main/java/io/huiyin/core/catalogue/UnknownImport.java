package io.huiyin.core.catalogue;

/** Nothing of that number was offered, or no version has it. */
public final class UnknownImport extends RuntimeException {

    private final long number;

    public UnknownImport(long number) {
        super("没有编号为 " + number + " 的目录导入或版本");
        this.number = number;
    }

    public long number() {
        return number;
    }
}
