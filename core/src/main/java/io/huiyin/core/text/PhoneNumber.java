package io.huiyin.core.text;

import java.util.regex.Pattern;

/** What is taken for a telephone number where somebody writes one down. */
public final class PhoneNumber {

    /** an office's or a person's, short ones such as 12345 among them */
    private static final Pattern WRITTEN = Pattern.compile("[0-9-]{3,13}");

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private PhoneNumber() {}

    /** Digits and hyphens, 3 to 13 of them. */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** A mobile one of the mainland, digits alone: short messages reach it. */
    public static boolean isMobile(String text) {
        return MOBILE.matcher(text).matches();
    }
}
