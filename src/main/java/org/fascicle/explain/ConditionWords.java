package org.fascicle.explain;

import java.util.List;
import org.fascicle.explain.PatternWords.Form;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** Says one condition of a rule, whatever kind it is. */
final class ConditionWords {

    private final Phrases phrases;
    private final PatternWords patterns;
    private final Quantities quantities;
    private final Variables variables;

    ConditionWords(Phrases phrases, PatternWords patterns, Quantities quantities, Variables variables) {
        this.phrases = phrases;
        this.patterns = patterns;
        this.quantities = quantities;
        this.variables = variables;
    }

    String of(When when) {
        if (when instanceof When.Pattern pattern) {
            return patterns.of(pattern, Form.SOME);
        }
        if (when instanceof When.Not not) {
            return not.of() instanceof When.Pattern pattern
                    ? patterns.of(pattern, Form.NONE)
                    : phrases.say("condition.not", of(not.of()));
        }
        if (when instanceof When.Exists exists) {
            return phrases.say("condition.exists", of(exists.of()));
        }
        if (when instanceof When.Or or) {
            return phrases.say("condition.either", joined(or.of(), "condition.or"));
        }
        if (when instanceof When.And and) {
            return joined(and.of(), "condition.and");
        }
        return when instanceof When.Accumulate accumulate ? accumulate(accumulate) : phrases.say("unreadable");
    }

    private String joined(List<When> parts, String between) {
        return String.join(
                phrases.say(between) + " ", parts.stream().map(this::of).toList());
    }

    private String accumulate(When.Accumulate accumulate) {
        String every = accumulate.of() instanceof When.Pattern pattern
                ? patterns.of(pattern, Form.EVERY)
                : of(accumulate.of());
        List<String> asked =
                accumulate.constraints().stream().map(c -> asked(accumulate, c)).toList();
        return phrases.say("condition.accumulate", every, phrases.and(asked));
    }

    private String asked(When.Accumulate accumulate, Constraint constraint) {
        if (!(constraint.expr() instanceof Expr.Compare compare)
                || !(compare.left() instanceof Expr.Variable total)
                || !(compare.right() instanceof Expr.Figure figure)) {
            return phrases.say("unreadable");
        }
        return phrases.say(
                "total.is",
                variables.of(total.name()),
                phrases.say(
                        "compare." + ConstraintWords.how(compare.operator()),
                        amount(accumulate, total.name(), figure)));
    }

    /** A total of a field has the field's unit; a count has none. */
    String amount(When.Accumulate accumulate, String total, Expr.Figure figure) {
        return accumulate.totals().stream()
                .filter(one -> one.variable().equals(total) && !one.function().equals("count"))
                .flatMap(one -> accumulate.of().patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream()
                                .filter(Constraint::onlyBinds)
                                .filter(c -> one.of().contains(c.variable()))
                                .map(c -> quantities.of(pattern, ((Expr.Field) c.expr()).name(), figure))))
                .findFirst()
                .orElse(figure.written());
    }
}
