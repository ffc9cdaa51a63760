package org.fascicle.bench.evrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.fascicle.bench.plain.Conclusions;
import org.fascicle.bench.plain.Conditions;
import org.fascicle.bench.plain.Constrained;
import org.fascicle.bench.plain.FieldReaders;
import org.fascicle.bench.plain.Memory;
import org.fascicle.bench.plain.Step;
import org.fascicle.bench.plain.Variables;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * One rule of the tree as a rule of Evrete. Facts that must be there are matched by Evrete; it has no words for what must
 * not be there, for either-or and for sums, so those are asked of a fact that knows all others.
 */
final class EvreteRule {

    private static final String ALL = "$all";

    private final Rule rule;
    private final Variables variables = new Variables();
    private final Conditions conditions = new Conditions(variables);
    private final List<When.Pattern> patterns = new ArrayList<>();
    private final List<Constrained[]> parts = new ArrayList<>();

    EvreteRule(Rule rule) {
        this.rule = rule;
    }

    /** Whether Evrete can take a rule: the same whatever it finds, which all are that only read what was told. */
    static boolean canTake(Rule rule) {
        return Conclusions.isFixed(rule.then());
    }

    /** Adds it to others. */
    void addTo(RuleSetBuilder<Knowledge> rules) {
        Fact fact = Conclusions.fixed(rule.then());
        LhsBuilder<Knowledge> when = rules.newRule(rule.id()).forEach(facts());
        for (When condition : rule.conditions()) {
            if (condition instanceof When.Pattern pattern) {
                match(when, pattern);
            } else {
                ask(when, condition);
            }
        }
        when.execute(context -> context.<Everything>get(ALL).memory().conclude(fact));
    }

    private FactBuilder[] facts() {
        List<FactBuilder> facts = new ArrayList<>();
        for (When condition : rule.conditions()) {
            if (condition instanceof When.Pattern pattern) {
                facts.add(FactBuilder.fact("$" + facts.size(), FieldReaders.classOf(pattern.type())));
            }
        }
        facts.add(FactBuilder.fact(ALL, Everything.class));
        return facts.toArray(FactBuilder[]::new);
    }

    private void match(LhsBuilder<Knowledge> when, When.Pattern pattern) {
        boolean joins = !joined(pattern).isEmpty();
        int number = patterns.size();
        patterns.add(pattern);
        Constrained[] own = conditions.parts(pattern);
        parts.add(own);
        if (own.length == 0) {
            return;
        }
        if (joins) {
            ValuesPredicate together = values -> holdUpTo(number, values, new Object[variables.size()]);
            when.where(together, references(number + 1));
        } else {
            ValuesPredicate alone = values -> Conditions.holds(own, values.get(0), new Object[variables.size()]);
            when.where(alone, "$" + number + ".self");
        }
    }

    /** Variables that other patterns of the rule gave their values. */
    private static Set<String> joined(When.Pattern pattern) {
        Set<String> own =
                pattern.constraints().stream().map(Constraint::variable).collect(Collectors.toSet());
        return pattern.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Variable.class::isInstance)
                .map(part -> ((Expr.Variable) part).name())
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
    }

    private boolean holdUpTo(int last, IntFunction<Object> facts, Object[] bound) {
        for (int i = 0; i <= last; i++) {
            if (!Conditions.holds(parts.get(i), (Fact) facts.apply(i), bound)) {
                return false;
            }
        }
        return true;
    }

    private void ask(LhsBuilder<Knowledge> when, When condition) {
        Step step = conditions.one(condition, Conditions.FOUND);
        boolean joins = condition.patterns().stream()
                .anyMatch(pattern -> !joined(pattern).isEmpty());
        int known = joins ? patterns.size() : 0;
        String[] references = references(known);
        String[] with = Arrays.copyOf(references, known + 1);
        with[known] = ALL + ".self";
        ValuesPredicate asked = values -> {
            Object[] bound = new Object[variables.size()];
            Memory memory = ((Everything) values.apply(known)).memory();
            return holdUpTo(known - 1, values, bound) && step.go(memory, bound);
        };
        when.where(asked, with);
    }

    private static String[] references(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "$" + i + ".self";
        }
        return names;
    }
}
