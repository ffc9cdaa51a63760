package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;

/**
 * Every result and vital sign that can be told, as far as some conditions tell them apart: within the limits beyond which
 * the word lists call a value impossible. What rules work out themselves may be any number.
 */
final class PossibleResults {

    private static final double BEYOND = 1e9;
    private static final Map<String, String> WORD_OF = Map.of("Lab", "test", "Vital", "name");
    private static final String VALUE = "value";

    private final Vocabulary vocabulary;
    private final Set<String> workedOut;

    PossibleResults(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.workedOut = rules.stream()
                .filter(rule -> are(rule.then().type()))
                .flatMap(rule -> WordsOf.conclusion(rule).stream())
                .map(word -> word.name())
                .collect(Collectors.toSet());
    }

    /** Whether facts of this type are results or vital signs. */
    static boolean are(String type) {
        return WORD_OF.containsKey(type);
    }

    /** What of a fact of this type is told apart here. */
    static Set<String> fields(String type) {
        return Set.of(WORD_OF.get(type), VALUE);
    }

    /** Values at every cut-off of both conditions and just beside it, and at the limits of what is possible. */
    Stream<Map<String, String>> around(When.Pattern one, When.Pattern other) {
        Lexicon list = one.type().equals("Lab") ? Lexicon.TEST : Lexicon.VITAL;
        double[] cutOffs = Stream.of(one, other)
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Figure.class::isInstance)
                .mapToDouble(figure -> ((Expr.Figure) figure).value())
                .flatMap(value -> DoubleStream.of(value, Math.nextDown(value), Math.nextUp(value)))
                .toArray();
        return vocabulary.names(list).stream()
                .flatMap(name -> vocabulary.word(list, name).stream())
                .flatMap(word -> values(word, cutOffs)
                        .mapToObj(
                                value -> Map.of(WORD_OF.get(one.type()), word.name(), VALUE, Double.toString(value))));
    }

    private DoubleStream values(Word word, double[] cutOffs) {
        Optional<Measure.Range> possible = workedOut.contains(word.name())
                ? Optional.empty()
                : word.measure().flatMap(Measure::plausible);
        Measure.Range range = possible.orElse(new Measure.Range(-BEYOND, BEYOND));
        return DoubleStream.concat(
                DoubleStream.of(range.lower(), range.upper()),
                DoubleStream.of(cutOffs).filter(range::holds));
    }
}
