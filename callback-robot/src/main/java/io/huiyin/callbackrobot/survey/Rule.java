package io.huiyin.callbackrobot.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the words of the list speak to one question, and how several of them are weighed. */
interface Rule {

    /** A head's value and weight. */
    record Said(String value, int weight, boolean doubtful) {
        static Said outright(String value) {
            return new Said(value, 3, false);
        }

        static Said meaning(String value) {
            return new Said(value, 2, false);
        }

        static Said hint(String value) {
            return new Said(value, 1, true);
        }

        Said doubted() {
            return new Said(value, weight, true);
        }
    }

    /** Tags that are heads here, the most telling first. */
    List<String> heads();

    /** @return null when the head says nothing to this question */
    @Nullable
    Said said(String head, Modifiers before);

    /** What modifiers without a head mean here, such as a bare 没有; null when they are no answer. */
    @Nullable
    Said bare(Modifiers words);

    /** What 修不了 or, mocked, 满意个屁 turns the head into. */
    String turned(boolean mocked);

    /** @param evidence at least one, in the order in which it was said */
    Reading judge(List<Evidence> evidence);
}
