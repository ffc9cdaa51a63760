package org.fascicle.rulebook;

import java.util.List;
import java.util.Optional;
import org.fascicle.text.Nearest;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Checks that a value fits the field it is compared with or given to: its type, its scale, its word. */
final class WordChecker {

    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    WordChecker(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** One value for one field of one type of fact, in one rule. */
    void value(Rule rule, Place place, FactType type, String field, Expr value) {
        Class<?> wanted = type.fields().get(field);
        if (wanted == null || value instanceof Expr.Variable || value instanceof Expr.Arithmetic) {
            return;
        }
        if (value instanceof Expr.Text text) {
            text(rule, place, type, field, wanted, text);
        } else if (value instanceof Expr.Constant constant) {
            constant(rule, place, field, wanted, constant);
        } else if (value instanceof Expr.Figure figure && !isNumber(wanted)) {
            misfit(rule, place, field, figure.written(), wanted);
        }
    }

    private void text(Rule rule, Place place, FactType type, String field, Class<?> wanted, Expr.Text text) {
        if (wanted != String.class) {
            misfit(rule, place, field, text.value(), wanted);
            return;
        }
        Optional<Lexicon> list = WordFields.list(type.name(), field);
        if (list.isPresent() && !vocabulary.has(list.get(), text.value())) {
            problems.add(new Problem(
                    place,
                    "this word is not in the list of " + list.get().plural() + " [" + text.value() + "] in rule "
                            + rule.id(),
                    nearestName(list.get(), text.value())
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Use a word of rules/vocabulary, or add this one there first.")));
        }
    }

    /** The name of a word somebody wrote by another of its names, or the nearest name. */
    private Optional<String> nearestName(Lexicon list, String written) {
        return vocabulary
                .find(list, written)
                .map(said -> said.word().name())
                .or(() -> Nearest.of(written, vocabulary.names(list)));
    }

    private void constant(Rule rule, Place place, String field, Class<?> wanted, Expr.Constant constant) {
        if (!wanted.isEnum()) {
            misfit(rule, place, field, constant.scale() + "." + constant.value(), wanted);
            return;
        }
        List<String> values = java.util.Arrays.stream(wanted.getEnumConstants())
                .map(Object::toString)
                .toList();
        if (!constant.scale().equals(wanted.getSimpleName()) || !values.contains(constant.value())) {
            problems.add(new Problem(
                    place,
                    "this is no value of " + wanted.getSimpleName() + " [" + constant.scale() + "." + constant.value()
                            + "] in rule " + rule.id(),
                    Nearest.of(constant.value(), values)
                            .map(near -> "Did you mean " + wanted.getSimpleName() + "." + near + "?")
                            .orElse("Write " + wanted.getSimpleName() + ". and one of " + String.join(", ", values)
                                    + ".")));
        }
    }

    private void misfit(Rule rule, Place place, String field, String value, Class<?> wanted) {
        problems.add(new Problem(
                place,
                "the field " + field + " cannot be compared with this [" + value + "] in rule " + rule.id(),
                isNumber(wanted)
                        ? "Write a number."
                        : wanted.isEnum()
                                ? "Write " + wanted.getSimpleName() + ". and one of its values, without quotes."
                                : wanted == String.class ? "Write a text in quotes." : "Write the field alone."));
    }

    static boolean isNumber(Class<?> type) {
        return type == double.class || type == int.class || type == Double.class;
    }
}
