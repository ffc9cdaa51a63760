package org.fascicle.rulebook.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.text.Nearest;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Checks that a value fits the field it is compared with or given to: its type, its scale, its word. */
final class ValueChecker {

    private static final int MOST_DIGITS = 9;

    private final Vocabulary vocabulary;
    private final Set<String> ids;
    private final Marker marker;

    ValueChecker(Vocabulary vocabulary, Set<String> ids, Marker marker) {
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.marker = marker;
    }

    /** One value, written out, for one field of one type of fact; variables are the business of the caller. */
    void literal(Rule rule, FactType type, String field, Expr value) {
        Class<?> wanted = type.fields().get(field);
        FieldKind kind = FieldKind.of(wanted);
        if (value instanceof Expr.Text text) {
            text(rule, type, field, wanted, text);
        } else if (value instanceof Expr.Constant constant) {
            constant(rule, field, wanted, constant);
        } else if (value instanceof Expr.Figure figure) {
            if (!kind.isNumber()) {
                misfit(rule, field, figure, figure.written(), wanted);
            } else {
                figure(rule, kind, field, figure);
            }
        } else if (value instanceof Expr.Truth truth && kind != FieldKind.TRUTH) {
            misfit(rule, field, truth, String.valueOf(truth.value()), wanted);
        } else if (value instanceof Expr.Field other) {
            bareWord(rule, field, wanted, other);
        }
    }

    private void text(Rule rule, FactType type, String field, Class<?> wanted, Expr.Text text) {
        if (wanted != String.class) {
            misfit(rule, field, text, "\"" + text.value() + "\"", wanted);
            return;
        }
        Set<Lexicon> lists = WordFields.lists(type.name(), field);
        if (!lists.isEmpty() && lists.stream().noneMatch(list -> vocabulary.has(list, text.value()))) {
            marker.mark(
                    Code.WORD,
                    text.at(),
                    "this word is not in the list of " + plural(lists) + " [" + Marker.shown(text.value())
                            + "] in rule " + rule.id(),
                    lists.stream()
                            .sorted()
                            .flatMap(list -> nearestName(list, text.value()).stream())
                            .findFirst()
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElseGet(() -> elsewhere(lists, text.value())));
        } else if (field.equals("rule") && !ids.contains(text.value())) {
            marker.mark(
                    Code.RULE_ID,
                    text.at(),
                    "no rule has this id [" + Marker.shown(text.value()) + "] in rule " + rule.id(),
                    Nearest.of(text.value(), ids)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Write the id of a rule, the first word of its name."));
        }
    }

    /** The name of a word somebody wrote by another of its names, or the nearest name. */
    private Optional<String> nearestName(Lexicon list, String written) {
        return vocabulary
                .find(list, written)
                .map(said -> said.word().name())
                .or(() -> Nearest.of(written, vocabulary.names(list)));
    }

    private static String plural(Set<Lexicon> lists) {
        return lists.stream().sorted().map(Lexicon::plural).collect(Collectors.joining(" or "));
    }

    private String elsewhere(Set<Lexicon> lists, String written) {
        String file =
                lists.stream().min(Comparator.naturalOrder()).orElseThrow().file();
        return Arrays.stream(Lexicon.values())
                .filter(other -> !lists.contains(other) && vocabulary.has(other, written))
                .findFirst()
                .map(other -> "It is in the list of " + other.plural() + "; another fact holds those.")
                .orElse("Use a word of rules/vocabulary/" + file + ", or add this one there first.");
    }

    private void constant(Rule rule, String field, Class<?> wanted, Expr.Constant constant) {
        String written = constant.scale() + "." + constant.value();
        if (!wanted.isEnum()) {
            misfit(rule, field, constant, written, wanted);
            return;
        }
        List<String> values = values(wanted);
        if (!constant.scale().equals(wanted.getSimpleName()) || !values.contains(constant.value())) {
            marker.mark(
                    Code.SCALE,
                    constant.at(),
                    "this is no value of " + wanted.getSimpleName() + " [" + written + "] in rule " + rule.id(),
                    nearestValue(wanted, constant.value()));
        }
    }

    private static List<String> values(Class<?> scale) {
        return Arrays.stream(scale.getEnumConstants()).map(Object::toString).toList();
    }

    private static String nearestValue(Class<?> scale, String written) {
        List<String> values = values(scale);
        return Nearest.of(written, values)
                .map(near -> "Did you mean " + scale.getSimpleName() + "." + near + "?")
                .orElse("Write " + scale.getSimpleName() + ". and one of " + String.join(", ", values) + ".");
    }

    /** A word without quotes where a value belongs. */
    private void bareWord(Rule rule, String field, Class<?> wanted, Expr.Field written) {
        String advice = wanted.isEnum()
                ? nearestValue(wanted, written.name())
                : wanted == String.class
                        ? "Write \"" + written.name() + "\", in quotes."
                        : "Write " + wantedWords(wanted) + ", or a variable that begins with $.";
        marker.mark(
                Code.TYPE,
                written.at(),
                "this does not fit the field " + field + " [" + written.name() + "] in rule " + rule.id(),
                advice);
    }

    private void figure(Rule rule, FieldKind kind, String field, Expr.Figure figure) {
        if (!plain(figure.written())) {
            marker.mark(
                    Code.NUMBER,
                    figure.at(),
                    "this number may not mean what it seems to [" + Marker.shown(figure.written()) + "] in rule "
                            + rule.id(),
                    "Write digits and at most one decimal point, such as 0.70 or 28, at most " + MOST_DIGITS
                            + " digits before it.");
        } else if (kind == FieldKind.WHOLE && figure.written().contains(".")) {
            marker.mark(
                    Code.TYPE,
                    figure.at(),
                    "the field " + field + " holds whole numbers only [" + figure.written() + "] in rule " + rule.id(),
                    "Write a whole number.");
        }
    }

    /** Whether a number reads the same to a clinician and to Java, which takes 010 for eight. */
    static boolean plain(String written) {
        return written.matches("-?(0|[1-9][0-9]{0," + (MOST_DIGITS - 1) + "})(\\.[0-9]{1," + MOST_DIGITS + "})?");
    }

    void misfit(Rule rule, String field, Expr value, String written, Class<?> wanted) {
        marker.mark(
                Code.TYPE,
                value.at(),
                "this does not fit the field " + field + " [" + Marker.shown(written) + "] in rule " + rule.id(),
                "Write " + wantedWords(wanted) + ".");
    }

    private static String wantedWords(Class<?> wanted) {
        FieldKind kind = FieldKind.of(wanted);
        if (kind.isNumber()) {
            return "a number, without quotes";
        }
        if (kind.isScale()) {
            return wanted.getSimpleName() + ". and one of " + String.join(", ", values(wanted)) + ", without quotes";
        }
        return kind == FieldKind.TEXT ? "a text in quotes" : "the field alone, such as present";
    }
}
