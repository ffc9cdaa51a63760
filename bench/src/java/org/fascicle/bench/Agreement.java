package org.fascicle.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;

/** Makes sure that engines conclude the same before anybody times them. */
public final class Agreement {

    private Agreement() {}

    /**
     * Compares engines with the first of them on every case.
     *
     * @throws IllegalStateException at the first case of which they say different things
     */
    public static void check(List<? extends Engine> engines, List<Case> cases) {
        for (Case about : cases) {
            Set<Fact> expected = engines.get(0).conclude(about);
            for (Engine other : engines.subList(1, engines.size())) {
                Set<Fact> found = other.conclude(about);
                if (!found.equals(expected)) {
                    throw differ(about, engines.get(0).name(), expected, other.name(), found);
                }
            }
        }
    }

    private static IllegalStateException differ(
            Case about, String one, Set<Fact> expected, String other, Set<Fact> found) {
        return new IllegalStateException("Two engines conclude different things about (" + about.title() + ") in "
                + about.file() + ":" + about.line() + "\n  only " + one + ": " + without(expected, found)
                + "\n  only " + other + ": " + without(found, expected));
    }

    private static Set<Fact> without(Set<Fact> facts, Set<Fact> others) {
        Set<Fact> left = new HashSet<>(facts);
        left.removeAll(others);
        return left;
    }
}
