package org.fascicle.explain.whynot;

import java.util.List;
import java.util.Map;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.When;

/** Why a condition does not hold. */
public sealed interface Cause {

    /** What is asked about: the pattern of the condition, or the one inside it. */
    When.Pattern pattern();

    /** How far the condition is from holding: 0 would hold; the unit is one answer that is missing. */
    double distance();

    /**
     * No fact of the kind and name stands, neither for nor against: nobody told, measured or concluded it.
     *
     * @param pattern what is asked about
     */
    record Nothing(When.Pattern pattern) implements Cause {

        @Override
        public double distance() {
            return 1;
        }
    }

    /**
     * A fact of the right kind and name that misses something.
     *
     * @param pattern what is asked about
     * @param fact what stands
     * @param misses every part of the condition it does not meet, in the order written
     */
    record Nearly(When.Pattern pattern, Fact fact, List<Miss> misses) implements Cause {

        /** A fact that says no has further to go than one that says too little. */
        @Override
        public double distance() {
            return misses.size() * (misses.stream().anyMatch(Miss::denied) ? 2 : 0.5);
        }
    }

    /**
     * A fact that stands although the condition asks that nothing like it does.
     *
     * @param pattern what must not be there
     * @param fact that is there
     */
    record Blocked(When.Pattern pattern, Fact fact) implements Cause {

        @Override
        public double distance() {
            return 1.5;
        }
    }

    /**
     * Totals of what was counted or added up, and what they miss.
     *
     * @param pattern what is counted
     * @param counted the facts
     * @param values each total by its variable
     * @param misses what is asked of the totals and does not hold
     */
    record TooFew(When.Pattern pattern, List<Fact> counted, Map<String, Object> values, List<Constraint> misses)
            implements Cause {

        @Override
        public double distance() {
            return 0.5;
        }
    }

    /**
     * All of it is there, one by one, but not together.
     *
     * @param pattern what is asked about
     */
    record NotTogether(When.Pattern pattern) implements Cause {

        @Override
        public double distance() {
            return 1;
        }
    }
}
