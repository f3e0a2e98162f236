package io.huiyin.core.call;

/** Published in the transaction that saved a call's head: the record plane hears of the call. */
public record CallBegan(Call head) {}
