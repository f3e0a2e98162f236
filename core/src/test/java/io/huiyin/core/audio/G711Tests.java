package io.huiyin.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class G711Tests {

    @Test
    void everyCodeSurvivesTheWayThereAndBack() {
        for (var code = 0; code < 256; code++) {
            assertThat(G711.toALaw(G711.fromALaw((byte) code))).isEqualTo((byte) code);
        }
    }

    @Test
    void knowsTheStandardsEndsAndMiddle() {
        // ITU-T G.711, table 1: 0xD5 is the smallest positive value, 0xAA the largest, 0x2A the most negative
        assertThat(G711.fromALaw((byte) 0xD5)).isEqualTo((short) 8);
        assertThat(G711.fromALaw((byte) 0x55)).isEqualTo((short) -8);
        assertThat(G711.fromALaw((byte) 0xAA)).isEqualTo((short) 32_256);
        assertThat(G711.fromALaw((byte) 0x2A)).isEqualTo((short) -32_256);
        assertThat(G711.fromULaw((byte) 0xFF)).isEqualTo((short) 0);
        assertThat(G711.fromULaw((byte) 0x00)).isEqualTo((short) -32_124);
    }

    @Test
    void noSampleIsFurtherAwayThanHalfAStepOfItsSegment() {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            var back = G711.fromALaw(G711.toALaw((short) sample));
            // steps are 16 up to 512, then double with each segment; the quietest segment also loses 4 bits
            var step = Math.max(16, Integer.highestOneBit(Math.abs(sample) | 1) / 16);
            assertThat(Math.abs(back - sample)).as("sample %d", sample).isLessThanOrEqualTo(step);
        }
    }
}
