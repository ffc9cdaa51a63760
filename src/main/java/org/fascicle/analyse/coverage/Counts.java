package org.fascicle.analyse.coverage;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts of things that are known beforehand. */
final class Counts<T> {

    private final Map<T, LongAdder> counts = new ConcurrentHashMap<>();

    Counts(Stream<T> known) {
        known.forEach(one -> counts.computeIfAbsent(one, o -> new LongAdder()));
    }

    /** Counts each of these once, and those that are not known not at all. */
    void see(Collection<T> some) {
        some.stream().filter(counts::containsKey).forEach(one -> counts.get(one).increment());
    }

    Map<T, Integer> all() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().intValue()));
    }
}
