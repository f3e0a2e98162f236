package io.huiyin.core.draft;

import io.huiyin.core.call.CallId;

/**
 * Which form of a call.
 *
 * @param part 1…20: a citizen may have several matters in one call
 */
public record DraftId(CallId call, int part) {

    @Override
    public String toString() {
        return call + "/" + part;
    }
}
