package io.huiyin.core.audio;

/** ITU-T G.711 as telephones speak it: A-law (China, Europe) both ways, µ-law for reading other people's files. */
public final class G711 {

    private static final short[] FROM_ALAW = new short[256];
    private static final short[] FROM_ULAW = new short[256];
    /** Index: sample >> 4, the 12 bits (of 13) that A-law looks at plus sign. */
    private static final byte[] TO_ALAW = new byte[4_096];

    static {
        for (var i = 0; i < 256; i++) {
            FROM_ALAW[i] = alawToLinear(i);
            FROM_ULAW[i] = ulawToLinear(i);
        }
        for (var i = 0; i < TO_ALAW.length; i++) {
            TO_ALAW[i] = linearToAlaw((short) (i << 4));
        }
    }

    private G711() {}

    /** 8 bits to 16-bit PCM. */
    public static short fromALaw(byte code) {
        return FROM_ALAW[code & 0xFF];
    }

    /** 8 bits to 16-bit PCM. */
    public static short fromULaw(byte code) {
        return FROM_ULAW[code & 0xFF];
    }

    /** 16-bit PCM to 8 bits; the 4 lowest bits do not count. */
    public static byte toALaw(short sample) {
        return TO_ALAW[(sample & 0xFFFF) >> 4];
    }

    public static short[] fromALaw(byte[] codes) {
        var samples = new short[codes.length];
        for (var i = 0; i < codes.length; i++) {
            samples[i] = fromALaw(codes[i]);
        }
        return samples;
    }

    public static byte[] toALaw(short[] samples) {
        var codes = new byte[samples.length];
        for (var i = 0; i < samples.length; i++) {
            codes[i] = toALaw(samples[i]);
        }
        return codes;
    }

    /** What is left of a sound after a telephone line: coded to A-law and back. */
    public static AudioFrame overTheLine(AudioFrame sound) {
        return new AudioFrame(fromALaw(toALaw(sound.samples())));
    }

    private static short alawToLinear(int code) {
        var inverted = code ^ 0x55; // even bits are sent inverted
        var exponent = inverted >> 4 & 7;
        var mantissa = (inverted & 0x0F) << 4 | 8; // + half a step
        var magnitude = exponent == 0 ? mantissa : mantissa + 0x100 << exponent - 1;
        return (short) ((inverted & 0x80) != 0 ? magnitude : -magnitude);
    }

    private static byte linearToAlaw(short sample) {
        // 13 bits: sign and 12 of magnitude; one's complement, so that 0 and −1 are mirror images
        var positive = sample >= 0;
        var magnitude = (positive ? sample : ~sample) >> 3;
        var code = magnitude >> 1;
        if (magnitude >= 32) {
            var exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 4;
            code = exponent << 4 | magnitude >> exponent & 0x0F;
        }
        return (byte) ((positive ? code | 0x80 : code) ^ 0x55);
    }

    private static short ulawToLinear(int code) {
        var inverted = ~code & 0xFF;
        var magnitude = ((inverted & 0x0F) << 3 | 0x84) << (inverted >> 4 & 7);
        return (short) ((inverted & 0x80) != 0 ? 0x84 - magnitude : magnitude - 0x84);
    }
}
