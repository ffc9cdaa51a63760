package org.fascicle.analyse.mutate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Which small faults change nothing, whatever a case tells: rule and faulty rule ask for the very same facts among those
 * there can ever be. Worked out from the rules and the word lists alone.
 */
public final class Unnoticeable {

    /** Why a fault changes nothing. */
    public enum Reason {
        /** No rule concludes anything that one of both asks for and the other does not. */
        NEVER_CONCLUDED,
        /** Nothing can be measured so that it meets one and not the other. */
        NEVER_MEASURED,
        /** Both ask for a nutrient, and every nutrient is there in every case. */
        ALWAYS_THERE,
        /** Weeks of pregnancy are told of nobody else than somebody pregnant. */
        WEEKS_OF_PREGNANCY,
        /** What is left of the rule asks for the same. */
        ASKED_ELSEWHERE
    }

    private static final String NUTRIENT = "Nutrient";

    private final PossibleFacts concluded;
    private final PossibleResults results;
    private final AskedElsewhere asked;

    /** In this rule book. */
    Unnoticeable(RuleBook book) {
        List<Rule> rules = book.rules();
        Vocabulary vocabulary = book.vocabulary();
        this.concluded = new PossibleFacts(rules, vocabulary);
        this.results = new PossibleResults(rules, vocabulary);
        this.asked = new AskedElsewhere(rules, vocabulary);
    }

    /** Why faults change nothing, by the id of the mutant; those of which this cannot be told are left out. */
    public static Map<String, Reason> among(RuleBook book, List<Mutant> mutants) {
        if (mutants.isEmpty()) {
            return Map.of();
        }
        Unnoticeable unnoticeable = new Unnoticeable(book);
        MutantBase base = new MutantBase(book, mutants);
        Map<String, Reason> reasons = new HashMap<>();
        mutants.forEach(mutant -> base.faulty(mutant)
                .flatMap(faulty -> unnoticeable.reason(mutant, faulty))
                .ifPresent(reason -> reasons.put(mutant.id(), reason)));
        return reasons;
    }

    /** Why a fault changes nothing; nothing where this cannot be told. */
    Optional<Reason> reason(Mutant mutant, Rule faulty) {
        return inOneCondition(mutant, faulty)
                .or(() -> asksTheSame(mutant.rule(), faulty) ? Optional.of(Reason.ASKED_ELSEWHERE) : Optional.empty());
    }

    /** Each condition that only one of both has holds wherever the other rule does. */
    private boolean asksTheSame(Rule rule, Rule faulty) {
        return concluded(rule).equals(concluded(faulty))
                && rule.conditions().stream().filter(one -> !has(faulty, one)).allMatch(one -> isIn(faulty, one))
                && faulty.conditions().stream().filter(one -> !has(rule, one)).allMatch(one -> isIn(rule, one));
    }

    /** Without the id, in which both differ. */
    private static List<Expr> concluded(Rule rule) {
        return rule.then().values().stream()
                .filter(value -> !FactMatch.value(value).equals(rule.id()))
                .toList();
    }

    private boolean isIn(Rule rule, When condition) {
        return namesNoVariable(condition) && asked.isAskedBy(rule.conditions(), condition);
    }

    private static boolean has(Rule rule, When condition) {
        String text = plain(condition);
        return rule.conditions().stream().anyMatch(one -> plain(one).equals(text));
    }

    private static String plain(When condition) {
        return String.join(" ", condition.source().text().split("\\s+"));
    }

    private Optional<Reason> inOneCondition(Mutant mutant, Rule faulty) {
        Optional<Versions> versions = Versions.of(mutant, faulty);
        if (versions.isEmpty()) {
            return dropsNutrient(mutant) ? Optional.of(Reason.ALWAYS_THERE) : Optional.empty();
        }
        Versions both = versions.get();
        String type = both.own().type();
        if (type.equals(NUTRIENT)) {
            return namesNoVariable(both.own()) ? Optional.of(Reason.ALWAYS_THERE) : Optional.empty();
        }
        if (type.equals("Person")) {
            return onlyPregnant(both) ? Optional.of(Reason.WEEKS_OF_PREGNANCY) : Optional.empty();
        }
        if (FactType.onlyConcluded(type)) {
            return sameConcluded(both) ? Optional.of(Reason.NEVER_CONCLUDED) : Optional.empty();
        }
        return PossibleResults.are(type) && sameResults(both) ? Optional.of(Reason.NEVER_MEASURED) : Optional.empty();
    }

    private static boolean dropsNutrient(Mutant mutant) {
        return mutant.rule().conditions().stream()
                .filter(When.Pattern.class::isInstance)
                .map(When.Pattern.class::cast)
                .filter(pattern -> pattern.type().equals(NUTRIENT) && namesNoVariable(pattern))
                .anyMatch(pattern -> mutant.edit()
                        .filter(edit -> edit.by().isEmpty()
                                && edit.at().equals(pattern.source().at()))
                        .isPresent());
    }

    private static boolean namesNoVariable(When when) {
        return when.patterns().stream()
                .allMatch(pattern -> pattern.variable().isEmpty()
                        && pattern.constraints().stream()
                                .allMatch(one -> one.variable().isEmpty()));
    }

    private static boolean onlyPregnant(Versions both) {
        boolean weeks = both.faulty().constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .anyMatch(
                        part -> part instanceof Expr.Field field && field.name().equals("weeksPregnant"));
        return weeks
                && both.differing().stream()
                        .allMatch(expr ->
                                expr instanceof Expr.Field field && field.name().equals("pregnant"));
    }

    private boolean sameConcluded(Versions both) {
        Set<Map<String, String>> facts = concluded.of(both.own().type());
        return both.differing().stream()
                        .allMatch(expr -> FactMatch.field(expr)
                                .filter(field -> facts.stream().allMatch(fact -> fact.containsKey(field)))
                                .isPresent())
                && facts.stream().allMatch(fact -> both.meet(fact) == both.meetFaulty(fact));
    }

    private boolean sameResults(Versions both) {
        Set<String> fields = PossibleResults.fields(both.own().type());
        return both.differing().stream()
                        .allMatch(expr ->
                                FactMatch.field(expr).filter(fields::contains).isPresent())
                && results.around(both.own(), both.faulty()).allMatch(fact -> both.meet(fact) == both.meetFaulty(fact));
    }
}
