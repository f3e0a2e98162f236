package io.huiyin.core.assist;

import io.huiyin.core.assist.Screener.Settled;
import java.util.List;

/** What a citizen was answered before. It asks the database: never on a call's own thread. */
public interface EarlierAnswers {

    /** @param number the citizen's; @return the newest first, empty when the number is */
    List<Settled> to(String number);
}
