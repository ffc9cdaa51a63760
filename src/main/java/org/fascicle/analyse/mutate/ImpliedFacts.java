package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/**
 * What else is told with a fact: whoever tells a word tells every broader one, whoever denies it denies every narrower
 * one, with the same details.
 */
final class ImpliedFacts {

    private static final String ABSENT = "absent";

    private final Vocabulary vocabulary;

    ImpliedFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether every fact that meets the one condition comes with a fact that meets the other. */
    boolean gives(When.Pattern one, When.Pattern other) {
        if (!one.type().equals(other.type())) {
            return false;
        }
        List<Expr> have = one.constraints().stream().map(Constraint::expr).toList();
        List<Expr> want = other.constraints().stream()
                .filter(constraint -> !constraint.onlyBinds())
                .map(Constraint::expr)
                .toList();
        Map<Boolean, List<Expr>> byWord =
                want.stream().collect(Collectors.partitioningBy(expr -> isName(other.type(), expr)));
        return byWord.get(false).stream().allMatch(expr -> have.stream().anyMatch(mine -> implies(mine, expr)))
                && byWord.get(true).stream()
                        .allMatch(expr -> have.stream()
                                .filter(mine -> isName(one.type(), mine))
                                .anyMatch(mine -> everyWord(one, mine, expr)));
    }

    /** Whether it says which word of a list is meant; sites and the like are compared as they stand. */
    private static boolean isName(String type, Expr expr) {
        return FactMatch.field(expr)
                .filter(field -> field.equals("name"))
                .filter(field -> !WordFields.lists(type, field).isEmpty())
                .isPresent();
    }

    private boolean everyWord(When.Pattern one, Expr mine, Expr wanted) {
        Optional<Set<String>> words = words(mine);
        boolean denied = one.constraints().stream()
                .anyMatch(constraint -> constraint.expr() instanceof Expr.Field field
                        && field.name().equals(ABSENT));
        return words.isPresent()
                && words.get().stream()
                        .allMatch(word -> told(one.type(), word, denied)
                                .anyMatch(told -> FactMatch.holds(wanted, Map.of("name", told))));
    }

    private Stream<String> told(String type, String word, boolean denied) {
        Set<Lexicon> lists = WordFields.lists(type, "name");
        return Stream.concat(
                Stream.of(word),
                lists.stream()
                        .flatMap(list ->
                                (denied ? vocabulary.narrower(list, word) : vocabulary.broader(list, word)).stream()));
    }

    /** The words it allows; nothing when it only excludes some. */
    private static Optional<Set<String>> words(Expr expr) {
        if (expr instanceof Expr.OneOf one && !one.negated()) {
            return Optional.of(one.values().stream().map(FactMatch::value).collect(Collectors.toSet()));
        }
        return expr instanceof Expr.Compare compare && compare.operator().equals("==")
                ? Optional.of(Set.of(FactMatch.value(compare.right())))
                : Optional.empty();
    }

    private static boolean implies(Expr have, Expr want) {
        return have.equals(want)
                || (isField(want, "pregnant") && have.parts().stream().anyMatch(part -> isField(part, "weeksPregnant")))
                || (have instanceof Expr.OneOf one
                        && want instanceof Expr.OneOf other
                        && one.left().equals(other.left())
                        && !one.negated()
                        && !other.negated()
                        && other.values().containsAll(one.values()))
                || (have instanceof Expr.Compare mine
                        && want instanceof Expr.OneOf list
                        && mine.operator().equals("==")
                        && mine.left().equals(list.left())
                        && !list.negated()
                        && list.values().contains(mine.right()))
                || (have instanceof Expr.Compare mine
                        && want instanceof Expr.Compare other
                        && mine.left().equals(other.left())
                        && tighter(mine, other));
    }

    private static boolean isField(Expr expr, String name) {
        return expr instanceof Expr.Field field && field.name().equals(name);
    }

    /** A limit on the same side that is no wider. */
    private static boolean tighter(Expr.Compare mine, Expr.Compare other) {
        if (!(mine.right() instanceof Expr.Figure limit) || !(other.right() instanceof Expr.Figure wider)) {
            return false;
        }
        int order = Double.compare(limit.value(), wider.value());
        boolean open = mine.operator().length() == 1 || other.operator().length() == 2;
        return switch (other.operator().charAt(0)) {
            case '<' -> mine.operator().startsWith("<") && (order < 0 || (order == 0 && open));
            case '>' -> mine.operator().startsWith(">") && (order > 0 || (order == 0 && open));
            default -> false;
        };
    }
}
