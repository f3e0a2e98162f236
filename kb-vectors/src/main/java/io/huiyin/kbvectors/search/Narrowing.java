package io.huiyin.kbvectors.search;

import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks for himself wants to see only.
 *
 * @param kind null for any
 * @param area code: what holds in other areas is left out; null for those that the words name
 * @param day on which it is valid; null for now, to the minute
 */
public record Narrowing(
        @Nullable EntryKind kind,
        @Nullable String area,
        @Nullable LocalDate day) {

    public static final Narrowing NONE = new Narrowing(null, null, null);

    LocalDate day(LocalDateTime now) {
        return day == null ? now.toLocalDate() : day;
    }

    boolean keeps(KnowledgeEntry entry, LocalDateTime now) {
        boolean valid = day == null || day.equals(now.toLocalDate()) ? entry.validAt(now) : entry.validOn(day);
        return valid && (kind == null || kind == kind(entry));
    }

    private static EntryKind kind(KnowledgeEntry entry) {
        if (entry.disruption() != null) {
            return EntryKind.NOTICE;
        }
        return entry.scene() != null ? EntryKind.SCENE : EntryKind.ANSWER;
    }
}
