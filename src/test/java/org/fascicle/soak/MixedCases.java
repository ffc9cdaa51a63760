package org.fascicle.soak;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Lab;
import org.fascicle.model.Person;
import org.fascicle.model.Told;

/** Cases made by mixing what shipped scenarios tell of several people: the same ones again for the same seed. */
final class MixedCases implements Iterator<Case> {

    private static final int PEOPLE = 3;
    private static final double TOLD = 0.7;

    private final List<Case> shipped;
    private final Random chance;
    private int left;

    MixedCases(List<Case> shipped, long seed, int many) {
        this.shipped = shipped;
        this.chance = new Random(seed);
        this.left = many;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Case next() {
        left--;
        Case first = one();
        List<Told> told = new ArrayList<>(first.told());
        for (int people = chance.nextInt(PEOPLE); people > 0; people--) {
            one().told().stream()
                    .filter(more -> !(more.fact() instanceof Person) && chance.nextDouble() < TOLD)
                    .map(this::measuredAnew)
                    .forEach(told::add);
        }
        return new Case("mixed " + left, "", "", 0, first.assessedOn(), told, List.of());
    }

    private Case one() {
        return shipped.get(chance.nextInt(shipped.size()));
    }

    /** A result a little higher or lower, so that numbers come that never came before. */
    private Told measuredAnew(Told told) {
        Fact fact = told.fact() instanceof Lab lab
                ? new Lab(lab.test(), lab.value() * (0.9 + chance.nextInt(200) / 1000.0), lab.timesUpper())
                : told.fact();
        return new Told(fact, told.words(), told.line());
    }
}
