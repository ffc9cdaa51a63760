package org.fascicle.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** What a condition is about: the field of its fact that holds the word, and the words by their labels. */
final class Names {

    /** Facts that speak of the nutrient itself rather than of being short of it. */
    private static final Set<String> NUTRIENT_ITSELF = Set.of("Intake", "Nutrient", "Hold", "Doubt");

    private final Vocabulary vocabulary;
    private final Phrases phrases;

    Names(Vocabulary vocabulary, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /**
     * A word that is meant.
     *
     * @param list where it stands
     * @param name what rules call it
     */
    record Meant(Lexicon list, String name) {}

    /** The field that says which fact of its kind is meant: of a medicine its class, unless only the drug is named. */
    Optional<String> field(When.Pattern pattern) {
        List<String> words = FactType.named(pattern.type()).map(FactType::components).orElse(List.of()).stream()
                .filter(field -> !WordFields.lists(pattern.type(), field).isEmpty())
                .toList();
        if (words.contains("drugClass")) {
            return Stream.of("drugClass", "drug")
                    .filter(field -> constraint(pattern, field).isPresent())
                    .findFirst()
                    .or(() -> Optional.of("drug"));
        }
        return words.stream().findFirst();
    }

    /** The constraint that names the fact, when there is one. */
    Optional<Constraint> naming(When.Pattern pattern) {
        return field(pattern).flatMap(field -> constraint(pattern, field));
    }

    private static Optional<Constraint> constraint(When.Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(c -> subject(c.expr()).filter(e -> isField(e, field)).isPresent())
                .findFirst();
    }

    private static Optional<Expr> subject(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            return Optional.of(compare.left());
        }
        return expr instanceof Expr.OneOf oneOf ? Optional.of(oneOf.left()) : Optional.empty();
    }

    private static boolean isField(Expr expr, String field) {
        return expr instanceof Expr.Field named && named.name().equals(field);
    }

    /** The words the fact is about. */
    List<Meant> about(When.Pattern pattern) {
        return naming(pattern).map(Constraint::expr).map(Expr::parts).orElse(List.of()).stream()
                .filter(Expr.Text.class::isInstance)
                .flatMap(text -> meant(pattern.type(), field(pattern).orElse(""), ((Expr.Text) text).value()).stream())
                .toList();
    }

    private Optional<Meant> meant(String type, String field, String name) {
        return WordFields.lists(type, field).stream()
                .sorted()
                .filter(list -> vocabulary.has(list, name))
                .findFirst()
                .map(list -> new Meant(list, name));
    }

    /** What reports call a word of a field; a text that is no word of the vocabulary as it is written. */
    String label(String type, String field, String name) {
        Optional<Meant> meant = meant(type, field, name);
        if (meant.isEmpty() || NUTRIENT_ITSELF.contains(type)) {
            return name;
        }
        String label = vocabulary.label(meant.get().list(), name);
        return meant.get().list() == Lexicon.MIMIC ? phrases.say("quoted", label) : label;
    }
}
