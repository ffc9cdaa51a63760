package org.fascicle.analyse.coverage;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;

/**
 * What of a rule book cases try.
 *
 * @param cases how many were run
 * @param rules in the order of the files
 * @param words of the vocabulary, with how many cases tell each
 * @param sources keys of sources that rules cite, with in how many cases a rule that cites it holds
 * @param levels values of the scales that are concluded, such as {@code Urgency.PROMPT}, with in how many cases each is
 */
public record Coverage(
        int cases,
        List<RuleCoverage> rules,
        Map<ListedWord, Integer> words,
        SortedMap<String, Integer> sources,
        SortedMap<String, Integer> levels) {

    /**
     * One rule.
     *
     * @param file it stands in
     * @param rule itself
     * @param holds in how many cases it holds
     * @param near in how many it would but for a single condition
     * @param parts its conditions, with their alternatives and bracketed conditions, in the order written
     * @param cutOffs the numbers in them, in the order written
     */
    public record RuleCoverage(
            RuleFile file, Rule rule, int holds, int near, List<PartCoverage> parts, List<CutOffCoverage> cutOffs) {

        /** Nothing of it is left untried. */
        public boolean whole() {
            return holds > 0
                    && near > 0
                    && parts.stream().allMatch(PartCoverage::whole)
                    && cutOffs.stream().allMatch(CutOffCoverage::whole);
        }
    }

    /**
     * A condition or a part of one.
     *
     * @param when as it stands in the rule
     * @param yes in how many cases it holds
     * @param no in how many it was asked and does not
     */
    public record PartCoverage(When when, int yes, int no) {

        /** Tried both ways. */
        public boolean whole() {
            return yes > 0 && no > 0;
        }
    }

    /**
     * A cut-off.
     *
     * @param compare as it stands in the rule
     * @param yes in how many cases a number, otherwise of what is asked, meets it
     * @param no in how many one lies on the other side
     */
    public record CutOffCoverage(Expr.Compare compare, int yes, int no) {

        /** Tried on both sides. */
        public boolean whole() {
            return yes > 0 && no > 0;
        }
    }

    /** How much of one thing is tried. */
    public record Share(int tried, int of) {

        /** In hundredths, rounded down; 100 of nothing. */
        public int percent() {
            return of == 0 ? 100 : (int) (100L * tried / of);
        }
    }

    /** How much of something is tried. */
    public Share share(Measure measure) {
        return switch (measure) {
            case RULES -> rules(rule -> rule.holds() > 0);
            case NEAR -> rules(rule -> rule.near() > 0);
            case CONDITIONS -> parts(PartCoverage::whole);
            case CUT_OFFS -> cutOffs();
            case WORDS -> counted(words);
            case SOURCES -> counted(sources);
            case LEVELS -> counted(levels);
        };
    }

    private Share rules(Predicate<RuleCoverage> tried) {
        return new Share((int) rules.stream().filter(tried).count(), rules.size());
    }

    private Share parts(Predicate<PartCoverage> tried) {
        List<PartCoverage> all =
                rules.stream().flatMap(rule -> rule.parts().stream()).toList();
        return new Share((int) all.stream().filter(tried).count(), all.size());
    }

    private Share cutOffs() {
        List<CutOffCoverage> all =
                rules.stream().flatMap(rule -> rule.cutOffs().stream()).toList();
        return new Share((int) all.stream().filter(CutOffCoverage::whole).count(), all.size());
    }

    private static Share counted(Map<?, Integer> counts) {
        return new Share(
                (int) counts.values().stream().filter(count -> count > 0).count(), counts.size());
    }
}
