package io.huiyin.kbvectors.entry;

import io.huiyin.core.text.Sha256;
import java.util.HexFormat;

/** SHA-256 over a record's text form: equal content, equal hash. */
final class ContentHash {

    static String of(Record content) {
        return HexFormat.of().formatHex(Sha256.of(content.toString()));
    }

    private ContentHash() {}
}
