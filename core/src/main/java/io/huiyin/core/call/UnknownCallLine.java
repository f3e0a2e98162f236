package io.huiyin.core.call;

/** The call has no such utterance on record. */
public final class UnknownCallLine extends RuntimeException {

    private final transient CallId call;
    private final Speaker speaker;
    private final int utterance;

    public UnknownCallLine(CallId call, Speaker speaker, int utterance) {
        super("通话 " + call + " 中没有这句话（" + speaker + " 第 " + utterance + " 句）");
        this.call = call;
        this.speaker = speaker;
        this.utterance = utterance;
    }

    public CallId call() {
        return call;
    }

    public Speaker speaker() {
        return speaker;
    }

    public int utterance() {
        return utterance;
    }
}
