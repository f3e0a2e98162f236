package io.huiyin.core.ticket;

import java.util.List;

/** A demand names a kind, matter, area or unit that the city does not have. */
public final class UnknownCode extends RuntimeException {

    /** enough to see how codes look; a city has hundreds of units */
    private static final int SHOWN = 20;

    private final String what;
    private final String code;
    private final transient List<String> known;

    /** @param what kind, matter, area or unit, in the reader's words */
    public UnknownCode(String what, String code, List<String> known) {
        super("没有代码为“" + code + "”的" + what + "；现有：" + shown(known));
        this.what = what;
        this.code = code;
        this.known = List.copyOf(known);
    }

    public String what() {
        return what;
    }

    public String code() {
        return code;
    }

    public List<String> known() {
        return known;
    }

    private static String shown(List<String> known) {
        String some = String.join("、", known.subList(0, Math.min(SHOWN, known.size())));
        return known.size() > SHOWN ? some + " 等 " + known.size() + " 个" : some;
    }
}
