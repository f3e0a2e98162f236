package io.huiyin.kbvectors.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.kbvectors.entry.EntryDiff.Piece;
import io.huiyin.kbvectors.entry.EntryDiff.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryDiffTests {

    @Test
    void namesTheFieldsThatDifferAndNoOthers() {
        var old = EntryText.answer("停水", List.of("停水了"), "两小时到场。", "办法", "water", LocalDate.of(2026, 1, 1));
        var now = EntryText.answer("停水", List.of("停水了", "没水"), "三小时到场。", "办法", "water", LocalDate.of(2026, 1, 1));
        assertThat(EntryDiff.between(old, now))
                .extracting(EntryDiff.Change::field)
                .containsExactly("questions", "answer");
        assertThat(EntryDiff.between(old, old)).isEmpty();
        assertThat(EntryDiff.between(old, now).getLast().pieces())
                .extracting(Piece::side, Piece::text)
                .containsExactly(tuple(Side.OLD, "两"), tuple(Side.NEW, "三"), tuple(Side.BOTH, "小时到场。"));
    }

    @Test
    void bothTextsCanBeReadFromThePiecesAndNoCharacterIsCutInTwo() {
        var old = "低保每人每月𠮷1200元，由民政局审核。";
        var now = "低保每人每月1350元，由街道初审、民政局审核确认。";
        var pieces = EntryDiff.pieces(old, now);
        assertThat(text(pieces, Side.OLD)).isEqualTo(old);
        assertThat(text(pieces, Side.NEW)).isEqualTo(now);
        assertThat(pieces)
                .noneMatch(piece -> Character.isLowSurrogate(piece.text().charAt(0)));
    }

    private static String text(List<Piece> pieces, Side side) {
        return pieces.stream()
                .filter(piece -> piece.side() == side || piece.side() == Side.BOTH)
                .map(Piece::text)
                .reduce("", String::concat);
    }
}
