package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The parts of two lists that belong together; those that say the same are left out, wherever they stand.
 *
 * @param pairs one part edited into the other
 * @param removed parts of the first list without a partner
 * @param added parts of the second list without a partner
 */
record Pairs<T>(List<Pair<T>> pairs, List<T> removed, List<T> added) {

    /** A part before and after. */
    record Pair<T>(T before, T after) {}

    /**
     * Pairs what two lists do not share.
     *
     * @param sense equal for parts that say the same
     * @param likeness how well two parts go together; 0 when they do not
     */
    static <T> Pairs<T> of(
            List<T> before, List<T> after, Function<T, Object> sense, BiFunction<T, T, Integer> likeness) {
        List<T> removed = new ArrayList<>(before);
        List<T> added = new ArrayList<>(after);
        for (T one : before) {
            first(added, other -> sense.apply(one).equals(sense.apply(other))).ifPresent(same -> {
                remove(removed, one);
                remove(added, same);
            });
        }
        List<Pair<T>> pairs = new ArrayList<>();
        for (T one : List.copyOf(removed)) {
            partner(one, added, likeness).ifPresent(other -> {
                pairs.add(new Pair<>(one, other));
                remove(removed, one);
                remove(added, other);
            });
        }
        return new Pairs<>(pairs, removed, added);
    }

    private static <T> Optional<T> partner(T one, List<T> others, BiFunction<T, T, Integer> likeness) {
        T best = null;
        int most = 0;
        for (T other : others) {
            int like = likeness.apply(one, other);
            if (like > most) {
                best = other;
                most = like;
            }
        }
        return Optional.ofNullable(best);
    }

    private static <T> Optional<T> first(List<T> of, java.util.function.Predicate<T> wanted) {
        return of.stream().filter(wanted).findFirst();
    }

    /** The very one: parts that say the same elsewhere in the list are equal to it. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> void remove(List<T> from, T one) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) == one) {
                from.remove(i);
                return;
            }
        }
    }
}
