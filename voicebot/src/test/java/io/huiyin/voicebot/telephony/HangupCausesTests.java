package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.telephony.Telephone.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangupCausesTests {

    @ParameterizedTest
    @CsvSource({
        "17,5,BUSY",
        "19,3,NO_ANSWER",
        "18,1,NO_ANSWER",
        "21,5,REJECTED",
        "1,8,UNREACHABLE",
        "20,0,UNREACHABLE",
        "34,8,UNREACHABLE",
        "16,3,NO_ANSWER",
        "16,5,BUSY",
        "127,0,FAILED",
        "0,3,NO_ANSWER"
    })
    void theCauseOfTheHangUpCountsMoreThanTheReason(int cause, int reason, Failure failure) {
        assertThat(HangupCauses.failure(cause, reason)).isEqualTo(failure);
    }

    @Test
    void aChannelThatNeverWasIsUnreachable() {
        assertThat(HangupCauses.failure(null, 0)).isEqualTo(Failure.UNREACHABLE);
        assertThat(HangupCauses.failure(null, null)).isEqualTo(Failure.UNREACHABLE);
    }
}
