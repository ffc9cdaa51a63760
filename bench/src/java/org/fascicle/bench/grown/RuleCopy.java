package org.fascicle.bench.grown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.bench.plain.Conclusions;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.text.Edit;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Lexicon;

/**
 * A rule that asks for other words and is otherwise the same.
 *
 * @param rule that is copied
 * @param source of its file
 * @param mark what stands before each word of the copy
 */
record RuleCopy(Rule rule, SourceText source, String mark) {

    private static final Set<Lexicon> TOLD = EnumSet.of(
            Lexicon.FINDING,
            Lexicon.CONDITION,
            Lexicon.HABIT,
            Lexicon.DRUG,
            Lexicon.DRUG_CLASS,
            Lexicon.TEST,
            Lexicon.VITAL);

    /** Whether a copy can never hold: some condition of it needs a word that is told, and all its words can be others. */
    boolean isPossible() {
        boolean needed = rule.conditions().stream()
                .map(WordsOf::demanded)
                .anyMatch(words -> !words.isEmpty() && words.stream().allMatch(word -> TOLD.contains(word.list())));
        boolean nutrients = WordsOf.conditions(rule).stream().anyMatch(word -> word.list() == Lexicon.NUTRIENT);
        return needed && !nutrients && Conclusions.isFixed(rule.then());
    }

    /** The id of the copy. */
    private String id() {
        return mark.replace(" ", "").toUpperCase(Locale.ROOT) + "-" + rule.id();
    }

    /** The words it asks for, which the vocabulary does not have yet. */
    Map<Lexicon, Set<String>> words() {
        return WordsOf.conditions(rule).stream()
                .filter(word -> TOLD.contains(word.list()))
                .collect(Collectors.groupingBy(
                        ListedWord::list, Collectors.mapping(word -> mark + word.name(), Collectors.toSet())));
    }

    /** The rows of knowledge the copy would stand on. */
    Set<String> rows() {
        return rule.rows().stream()
                .map(row -> rule.note("Row").isEmpty() ? id().replace(rule.id(), row) : row)
                .filter(row -> rule.note("Row").isEmpty())
                .collect(Collectors.toSet());
    }

    /** Its text. */
    String text() {
        Map<Integer, Edit> edits = new HashMap<>();
        replace(
                rule.nameAt(),
                rule.name(),
                id() + rule.name().substring(rule.id().length()),
                edits);
        for (When.Pattern pattern : rule.patterns()) {
            for (Constraint constraint : pattern.constraints()) {
                constraint.expr().parts().stream()
                        .filter(Expr.Text.class::isInstance)
                        .map(Expr.Text.class::cast)
                        .filter(text -> isTold(text.value()))
                        .forEach(text -> replace(text.at(), text.value(), mark + text.value(), edits));
            }
        }
        for (Expr value : rule.then().values()) {
            if (value instanceof Expr.Text text && text.value().equals(rule.id())) {
                replace(text.at(), text.value(), id(), edits);
            }
        }
        return Edit.apply(source, rule.at(), new ArrayList<>(edits.values()));
    }

    private boolean isTold(String word) {
        return WordsOf.conditions(rule).stream()
                .anyMatch(listed -> listed.name().equals(word) && TOLD.contains(listed.list()));
    }

    private void replace(Span at, String old, String by, Map<Integer, Edit> edits) {
        edits.put(at.start(), new Edit(at, source.between(at).replace(old, by)));
    }
}
