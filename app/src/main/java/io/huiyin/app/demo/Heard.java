package io.huiyin.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** What came to one pair of ears, in order; lets the story wait for the thing it needs. Safe for many threads. */
final class Heard<T> {

    private final List<T> all = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    void take(T one) {
        lock.lock();
        try {
            all.add(one);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return all.size();
        } finally {
            lock.unlock();
        }
    }

    /** The last thing from number {@code since} on in which the question finds something. */
    <R> Optional<R> newest(int since, Function<T, Optional<R>> question) {
        return all(since, question).stream().reduce((earlier, later) -> later);
    }

    /** Everything from number {@code since} on in which the question finds something. */
    <R> List<R> all(int since, Function<T, Optional<R>> question) {
        lock.lock();
        try {
            return all.subList(since, all.size()).stream()
                    .flatMap(one -> question.apply(one).stream())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** What was found, and the number to listen on from. */
    record Found<R>(R what, int next) {}

    /** The first thing from number {@code since} on in which the question finds something; waits for it. */
    <R> Optional<R> await(int since, Duration patience, Function<T, Optional<R>> question) {
        return awaitNext(since, patience, question).map(Found::what);
    }

    /** As {@link #await}, with the place after it. */
    <R> Optional<Found<R>> awaitNext(int since, Duration patience, Function<T, Optional<R>> question) {
        long left = patience.toNanos();
        int next = since;
        lock.lock();
        try {
            while (true) {
                for (; next < all.size(); next++) {
                    Optional<R> found = question.apply(all.get(next));
                    if (found.isPresent()) {
                        return Optional.of(new Found<>(found.get(), next + 1));
                    }
                }
                if (left <= 0) {
                    return Optional.empty();
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
