package org.fascicle.bench.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Rules that speak of any nutrient or mimic, written out once for each: what is concluded of one nutrient may then stand
 * behind what is concluded of another without any circle.
 */
final class PerWord {

    private static final Set<Lexicon> LISTS = Set.of(Lexicon.NUTRIENT, Lexicon.MIMIC);

    private final String variable;
    private final String word;

    private PerWord(String variable, String word) {
        this.variable = variable;
        this.word = word;
    }

    /** All rules, those that speak of any word written out. */
    static List<Rule> of(List<Rule> rules, Vocabulary vocabulary) {
        List<Rule> all = new ArrayList<>();
        for (Rule rule : rules) {
            Optional<Any> any = any(rule);
            if (any.isEmpty()) {
                all.add(rule);
            } else {
                List<Rule> each = any.get().lists().stream()
                        .flatMap(list -> vocabulary.names(list).stream())
                        .distinct()
                        .map(word -> new PerWord(any.get().variable(), word).rule(rule))
                        .toList();
                all.addAll(of(each, vocabulary));
            }
        }
        return all;
    }

    private record Any(String variable, Set<Lexicon> lists) {}

    private static Optional<Any> any(Rule rule) {
        for (When when : rule.conditions()) {
            if (when instanceof When.Pattern pattern) {
                for (Constraint constraint : pattern.constraints()) {
                    if (constraint.onlyBinds()) {
                        String field = ((Expr.Field) constraint.expr()).name();
                        Set<Lexicon> lists = WordFields.lists(pattern.type(), field);
                        if (!lists.isEmpty() && LISTS.containsAll(lists)) {
                            return Optional.of(new Any(constraint.variable(), lists));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Rule rule(Rule rule) {
        Then then = rule.then();
        return new Rule(
                rule.name(),
                rule.packageName(),
                rule.place(),
                rule.at(),
                rule.nameAt(),
                rule.notes(),
                all(rule.conditions()),
                new Then(
                        then.place(),
                        then.at(),
                        then.text(),
                        then.type(),
                        then.typeAt(),
                        then.values().stream().map(this::expr).toList()));
    }

    private List<When> all(List<When> conditions) {
        return conditions.stream().map(this::when).toList();
    }

    private When when(When when) {
        if (when instanceof When.Pattern pattern) {
            List<Constraint> constraints =
                    pattern.constraints().stream().map(this::constraint).toList();
            return new When.Pattern(pattern.source(), pattern.type(), pattern.variable(), constraints);
        }
        if (when instanceof When.Not not) {
            return new When.Not(not.source(), when(not.of()));
        }
        if (when instanceof When.Exists exists) {
            return new When.Exists(exists.source(), when(exists.of()));
        }
        if (when instanceof When.Or or) {
            return new When.Or(or.source(), all(or.of()));
        }
        if (when instanceof When.And and) {
            return new When.And(and.source(), all(and.of()));
        }
        if (when instanceof When.Accumulate sum) {
            return new When.Accumulate(sum.source(), when(sum.of()), sum.totals(), sum.constraints());
        }
        throw Constraints.unknown(when);
    }

    private Constraint constraint(Constraint constraint) {
        if (constraint.variable().equals(variable)) {
            Expr is = new Expr.Compare(constraint.at(), constraint.expr(), "==", new Expr.Text(constraint.at(), word));
            return new Constraint(constraint.at(), constraint.text(), "", is);
        }
        return new Constraint(constraint.at(), constraint.text(), constraint.variable(), expr(constraint.expr()));
    }

    private Expr expr(Expr expr) {
        if (expr instanceof Expr.Variable one && one.name().equals(variable)) {
            return new Expr.Text(one.at(), word);
        }
        if (expr instanceof Expr.Compare compare) {
            return new Expr.Compare(compare.at(), expr(compare.left()), compare.operator(), expr(compare.right()));
        }
        if (expr instanceof Expr.Both both) {
            return new Expr.Both(both.at(), expr(both.left()), expr(both.right()));
        }
        if (expr instanceof Expr.Either either) {
            return new Expr.Either(either.at(), expr(either.left()), expr(either.right()));
        }
        return expr instanceof Expr.Opposite opposite ? new Expr.Opposite(opposite.at(), expr(opposite.of())) : expr;
    }
}
