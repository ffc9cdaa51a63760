package org.fascicle.safety;

import java.util.Optional;
import java.util.function.Predicate;

/** Makes a case that breaks a law as small as it can be while it still breaks it. */
final class Shrinker {

    private Shrinker() {}

    /** Nothing can be taken away from what is returned without the failure going away. */
    static CaseText shrink(CaseText broken, Predicate<CaseText> stillBroken) {
        CaseText smallest = broken;
        Optional<CaseText> smaller = Optional.of(broken);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallest.smaller().filter(stillBroken).findFirst();
        }
        return smallest;
    }
}
