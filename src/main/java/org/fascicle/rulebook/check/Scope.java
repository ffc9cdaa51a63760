package org.fascicle.rulebook.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.text.Nearest;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Lexicon;

/** The variables of one rule: what each holds, from the condition behind the one that names it. */
final class Scope {

    private final Marker marker;
    private final Rule rule;
    private final Map<String, Held> known = new LinkedHashMap<>();
    private final Set<String> spoilt = new HashSet<>();

    Scope(Marker marker, Rule rule) {
        this.marker = marker;
        this.rule = rule;
    }

    /**
     * What a variable holds.
     *
     * @param kind of its value
     * @param type its Java type
     * @param lists the vocabulary lists its words come from
     * @param positive it is a number known to be above zero
     */
    record Held(FieldKind kind, Class<?> type, Set<Lexicon> lists, boolean positive) {}

    /** Whether a word of the ones can be a word of the others; a text that is no word is like another such text. */
    static boolean shareWords(Set<Lexicon> ones, Set<Lexicon> others) {
        return ones.isEmpty() ? others.isEmpty() : ones.stream().anyMatch(others::contains);
    }

    /** Names a variable; it must be new. */
    void name(String variable, Span at, Held held) {
        if (!variable.matches("\\$[A-Za-z][A-Za-z0-9]*")) {
            marker.mark(
                    Code.VARIABLE,
                    at,
                    "a variable begins with a dollar sign [" + variable + "] in rule " + rule.id(),
                    "Write $ and letters, such as $days.");
        } else if (known.putIfAbsent(variable, held) != null) {
            marker.mark(
                    Code.VARIABLE_TWICE,
                    at,
                    "this variable is named already [" + variable + "] in rule " + rule.id(),
                    "Give one of the two another name; to compare with the first, write == " + variable + ".");
        }
    }

    /** A variable whose naming went wrong, which was told: that it is not there is not told as well. */
    void spoil(String variable) {
        spoilt.add(variable);
    }

    /** What a variable holds; nothing, and one problem, when it is not there. */
    Optional<Held> find(Expr.Variable variable) {
        Held held = known.get(variable.name());
        if (held == null && !spoilt.contains(variable.name())) {
            marker.mark(
                    Code.VARIABLE,
                    variable.at(),
                    "this variable is not named above [" + variable.name() + "] in rule " + rule.id(),
                    Nearest.of(variable.name(), known.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Name it in a condition above, as in " + variable.name() + " : value."));
        }
        return Optional.ofNullable(held);
    }

    boolean knows(String variable) {
        return known.containsKey(variable);
    }

    /** What a known variable holds. */
    Held held(String variable) {
        return known.get(variable);
    }

    /** Variables of an accumulate are forgotten behind it. */
    void forget(String variable) {
        known.remove(variable);
    }
}
