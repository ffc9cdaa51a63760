package org.fascicle.rulebook.tree;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/** One condition of a rule. */
public sealed interface When {

    /** Where it stands and how it reads. */
    Source source();

    /**
     * The text of a condition.
     *
     * @param place where it begins
     * @param at where it stands in the file
     * @param text as written
     * @param words the comment at the end of its line: what a reader of the chain sees; empty when there is none
     */
    record Source(Place place, Span at, String text, String words) {}

    /** A fact of one type for which every constraint holds; the variable is empty when it binds none. */
    record Pattern(Source source, String type, String variable, List<Constraint> constraints) implements When {}

    /** Nothing like it is there. */
    record Not(Source source, When of) implements When {}

    /** Something like it is there, however often. */
    record Exists(Source source, When of) implements When {}

    /** At least one of these. */
    record Or(Source source, List<When> of) implements When {}

    /** All of these, inside a bracket. */
    record And(Source source, List<When> of) implements When {}

    /** Facts counted or added up, and what the totals must be. */
    record Accumulate(Source source, When of, List<Total> totals, List<Constraint> constraints) implements When {}

    /** Something the subset has no name for; the checker refuses it. */
    record Other(Source source, String what) implements When {}

    /**
     * One total of an accumulate.
     *
     * @param at where its function stands
     * @param variable what it is called; empty when it has no name
     * @param function such as sum or count
     * @param of what it is taken of
     */
    record Total(Span at, String variable, String function, List<String> of) {}

    /** Every pattern in here, in the order written, however deep. */
    default List<Pattern> patterns() {
        List<Pattern> found = new ArrayList<>();
        collect(this, found);
        return found;
    }

    private static void collect(When when, List<Pattern> into) {
        if (when instanceof Pattern p) {
            into.add(p);
        } else if (when instanceof Not n) {
            collect(n.of, into);
        } else if (when instanceof Exists e) {
            collect(e.of, into);
        } else if (when instanceof Or o) {
            o.of.forEach(part -> collect(part, into));
        } else if (when instanceof And a) {
            a.of.forEach(part -> collect(part, into));
        } else if (when instanceof Accumulate a) {
            collect(a.of, into);
        }
    }
}
