package org.fascicle.bench.plain;

import java.util.HashMap;
import java.util.Map;
import org.fascicle.rulebook.tree.FieldKind;

/** The variables of one rule: in which place each is kept and what it holds. */
public final class Variables {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, FieldKind> kinds = new HashMap<>();

    /** The place of a variable that is met here for the first time, or again in another branch. */
    int declare(String name, FieldKind kind) {
        kinds.put(name, kind);
        return places.computeIfAbsent(name, n -> places.size());
    }

    /** A place without a name. */
    int unnamed() {
        return declare("place " + places.size(), FieldKind.NUMBER);
    }

    /** The place of a variable. */
    int place(String name) {
        return places.get(name);
    }

    /** What it holds. */
    FieldKind kind(String name) {
        return kinds.get(name);
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }
}
