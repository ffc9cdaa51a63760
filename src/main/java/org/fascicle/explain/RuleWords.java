package org.fascicle.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/**
 * A rule in words, made of what the engine will test and conclude, never of the comments beside it: those are the
 * author's words, and a reader can compare the two.
 */
public final class RuleWords {

    private final Phrases phrases;
    private final Names names;
    private final Quantities quantities;

    /** With the labels and units of this vocabulary, in the language of this wording. */
    public RuleWords(Vocabulary vocabulary, Wording wording) {
        this.phrases = new Phrases(wording);
        this.names = new Names(vocabulary, phrases);
        this.quantities = new Quantities(vocabulary, phrases, names);
    }

    /**
     * A rule in words.
     *
     * @param conditions what must hold, one for each condition, in the order written
     * @param conclusion what it concludes
     * @param sentence all of it as one sentence
     */
    public record Spoken(List<String> conditions, String conclusion, String sentence) {}

    /** A whole rule. */
    public Spoken words(Rule rule) {
        Variables variables = Variables.of(rule.conditions(), phrases, names);
        ConditionWords said = conditions(variables);
        List<String> conditions = rule.conditions().stream().map(said::of).toList();
        String conclusion = conclusion(variables, rule.then());
        return new Spoken(conditions, conclusion, sentence(conditions, conclusion));
    }

    /**
     * What a rule concludes when some of its variables stand for one word only.
     *
     * @param held the words, by variable with the dollar sign
     */
    public String conclusion(Rule rule, Map<String, String> held) {
        Then then = rule.then();
        List<Expr> values = then.values().stream()
                .map(value -> value instanceof Expr.Variable variable && held.containsKey(variable.name())
                        ? new Expr.Text(variable.at(), held.get(variable.name()))
                        : value)
                .toList();
        return conclusion(
                Variables.of(rule.conditions(), phrases, names),
                new Then(then.place(), then.at(), then.text(), then.type(), then.typeAt(), values));
    }

    private String conclusion(Variables variables, Then then) {
        return new ConclusionWords(phrases, names, constraints(variables), variables).of(then);
    }

    private String sentence(List<String> conditions, String conclusion) {
        return conditions.size() == 1
                ? phrases.say("rule.one", conditions.get(0), conclusion)
                : phrases.say("rule.all", String.join(phrases.say("condition.and") + " ", conditions), conclusion);
    }

    /** One condition by itself. What a variable stands for is known only as far as this condition tells. */
    public String words(When condition) {
        return conditions(Variables.of(List.of(condition), phrases, names)).of(condition);
    }

    /** One condition of a rule, whose other conditions tell what its variables stand for. */
    public String words(Rule rule, When condition) {
        return conditions(Variables.of(rule.conditions(), phrases, names)).of(condition);
    }

    /** What one part of a condition asks, such as: for 42 days (6 weeks) or more; empty when it only names a field. */
    public String words(When.Pattern pattern, Constraint constraint) {
        Variables variables = Variables.of(List.of(pattern), phrases, names);
        return constraint.onlyBinds() ? "" : constraints(variables).alone(pattern, constraint.expr());
    }

    /** A distance from the number a part of a condition asks for, in that number's unit. */
    public String distance(When.Pattern pattern, Constraint constraint, BigDecimal distance) {
        if (constraint.expr() instanceof Expr.Compare compare && compare.left() instanceof Expr.Field field) {
            return quantities.of(
                    pattern,
                    field.name(),
                    new Expr.Figure(constraint.at(), distance.toPlainString(), distance.doubleValue()));
        }
        return distance.toPlainString();
    }

    /** How a total is limited, such as: more than 350 mg. */
    public String limit(When.Accumulate accumulate, Expr.Compare limit) {
        return phrases.say(
                "compare." + ConstraintWords.how(limit.operator()),
                total(accumulate, limit, ((Expr.Figure) limit.right()).written()));
    }

    /** A total as it came out, in the unit of what was added up. */
    public String total(When.Accumulate accumulate, Expr.Compare limit, String number) {
        Expr.Figure figure = new Expr.Figure(limit.at(), number, Double.parseDouble(number));
        return conditions(Variables.of(List.of(accumulate), phrases, names))
                .amount(accumulate, ((Expr.Variable) limit.left()).name(), figure);
    }

    private ConditionWords conditions(Variables variables) {
        return new ConditionWords(
                phrases, new PatternWords(phrases, names, constraints(variables)), quantities, variables);
    }

    private ConstraintWords constraints(Variables variables) {
        return new ConstraintWords(phrases, names, quantities, variables);
    }
}
