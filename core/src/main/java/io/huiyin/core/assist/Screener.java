package io.huiyin.core.assist;

/** Tells demands that the hotline may not accept apart. It only advises: a human confirms, the citizen may insist. */
public interface Screener {

    /** @param demand the demand so far, all the citizen's sentences */
    ScreeningAdvice screen(String demand);
}
