package io.huiyin.core.score;

/** Somebody else has taken in marks of the same period meanwhile. */
public final class ReviewMoved extends RuntimeException {

    ReviewMoved(ScorePeriod period, int version) {
        super(period.label() + "的评议分已是第 " + version + " 版，请核对变化后再生效");
    }
}
