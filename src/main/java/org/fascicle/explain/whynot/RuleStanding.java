package org.fascicle.explain.whynot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * How a rule stands in a case, condition by condition.
 *
 * @param rule that was asked
 * @param held variables it was asked about for one word only, by name with the dollar sign
 * @param holds whether it does
 * @param conditions in the order written
 */
public record RuleStanding(Rule rule, Map<String, String> held, boolean holds, List<ConditionStanding> conditions) {

    /** Nearest to holding first; of two that are as near the one of which more holds already. */
    static final Comparator<RuleStanding> NEAREST_FIRST = Comparator.comparing(RuleStanding::distance)
            .thenComparing(Comparator.comparing(RuleStanding::holding).reversed())
            .thenComparing(standing -> standing.rule.id());

    /**
     * One condition.
     *
     * @param condition as it stands in the rule
     * @param standing whether it holds
     * @param met facts that meet it by themselves; empty unless it holds, or when it holds because something is not there
     * @param causes why it fails, nearest first; empty unless it does
     */
    public record ConditionStanding(When condition, Standing standing, List<Fact> met, List<Cause> causes) {

        double distance() {
            return switch (standing) {
                case HOLDS -> 0;
                case NOT_REACHED -> 1;
                case FAILS -> causes.stream().mapToDouble(Cause::distance).min().orElse(1);
            };
        }
    }

    /** How many answers the rule is short of, as {@link Cause#distance()} counts them. */
    double distance() {
        return conditions.stream().mapToDouble(ConditionStanding::distance).sum();
    }

    private long holding() {
        return conditions.stream().filter(c -> c.standing() == Standing.HOLDS).count();
    }
}
