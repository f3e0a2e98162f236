package io.huiyin.kbvectors.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry with all its versions.
 *
 * @param origin where its first words came from: {@code city-file}, {@code console}, {@code sheet}, or what another part said
 * @param kept whether a person published or withdrew something of it: then the city's file no longer changes it
 * @param version grows with each step; whoever changes something says which one was looked at
 * @param revisions the newest first
 */
public record KeptEntry(
        String id, EntryKind kind, String origin, boolean kept, long version, List<EntryRevision> revisions) {

    public KeptEntry {
        revisions = List.copyOf(revisions);
    }

    /** A step of its life. */
    public record Step(int number, String step, String who, Instant at, String words) {}

    public Optional<EntryRevision> inForce() {
        return in(EntryRevision.State.IN_FORCE);
    }

    /** Whether the city's file brought it. */
    public boolean fromFile() {
        return origin.equals(CityKnowledge.ORIGIN);
    }

    /** The draft, or what waits for the centre. */
    public Optional<EntryRevision> atWork() {
        return in(EntryRevision.State.DRAFT).or(() -> in(EntryRevision.State.SUBMITTED));
    }

    /** What the entry is about now: what is in force, else what is at work, else the last. */
    public EntryRevision current() {
        return inForce().or(this::atWork).orElseGet(revisions::getFirst);
    }

    Optional<EntryRevision> in(EntryRevision.State state) {
        return revisions.stream().filter(one -> one.state() == state).findFirst();
    }
}
