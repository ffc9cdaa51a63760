package org.fascicle.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.write.CaseLine;

/** Which details of a thing told any rule reads: only those are worth asking for. */
final class DetailKeys {

    /** The key of a case that tells a field of a fact, in the order in which they are asked for. */
    private static final Map<String, Map<String, String>> KEYS = Map.of(
            "Finding",
                    keys(
                            "days",
                            "for",
                            "site",
                            "site",
                            "timing",
                            "timing",
                            "course",
                            "course",
                            "severity",
                            "severity",
                            "onset",
                            "onset"),
            "Condition", keys("days", "ago"),
            "Habit", keys("days", "for", "perDay", "amount"),
            "Medication", keys("days", "for", "months", "for", "dailyDose", "dose", "daysSinceChange", "changed"),
            "StoppedMedication", keys("daysAgo", "ago"),
            "Intake", keys("perDay", "dose"));

    /** The types of fact that a section tells, the likeliest first. */
    private static final Map<String, List<String>> TYPES = Map.of(
            "present", List.of("Finding", "Condition", "Habit"),
            "conditions", List.of("Condition"),
            "life", List.of("Habit"),
            "medications", List.of("Medication"),
            "stopped", List.of("StoppedMedication"),
            "supplements", List.of("Intake"));

    private static final List<Lexicon> LISTS = List.of(
            Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT, Lexicon.DRUG, Lexicon.DRUG_CLASS, Lexicon.NUTRIENT);

    private final List<Rule> rules;
    private final Vocabulary vocabulary;

    DetailKeys(RuleBook book) {
        this.rules = book.rules();
        this.vocabulary = book.vocabulary();
    }

    private static Map<String, String> keys(String... fieldsAndKeys) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndKeys.length; i += 2) {
            keys.put(fieldsAndKeys[i], fieldsAndKeys[i + 1]);
        }
        return keys;
    }

    /** The keys a line could still have, the most usual first. */
    List<String> of(CaseLine line) {
        List<String> types = TYPES.getOrDefault(line.section(), List.of());
        Set<String> names = names(line.word());
        Set<String> told = told(line);
        Set<String> read = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> types.contains(pattern.type()) && names(pattern, names))
                .flatMap(pattern -> fields(pattern).map(KEYS.get(pattern.type())::get))
                .collect(Collectors.toSet());
        return types.stream()
                .flatMap(type -> KEYS.get(type).values().stream())
                .distinct()
                .filter(key -> read.contains(key) && !told.contains(key))
                .toList();
    }

    /** Every key a line could have, whether or not a rule reads it. */
    List<String> possible(CaseLine line) {
        return TYPES.getOrDefault(line.section(), List.of()).stream()
                .flatMap(type -> KEYS.get(type).values().stream())
                .distinct()
                .toList();
    }

    /** What the line tells already; a saying such as calf cramp tells where. */
    private Set<String> told(CaseLine line) {
        return Stream.concat(
                        line.details().keySet().stream(),
                        vocabulary.find(Lexicon.FINDING, line.word()).stream()
                                .flatMap(said -> said.tells().keySet().stream()))
                .collect(Collectors.toSet());
    }

    /** The word itself and every broader one: a rule about those reads the details as well. */
    private Set<String> names(String word) {
        return LISTS.stream()
                .flatMap(list -> vocabulary.find(list, word).stream()
                        .map(said -> said.word().name())
                        .flatMap(name -> Stream.concat(Stream.of(name), vocabulary.broader(list, name).stream())))
                .collect(Collectors.toSet());
    }

    private static boolean names(When.Pattern pattern, Set<String> names) {
        return parts(pattern).anyMatch(part -> part instanceof Expr.Text text && names.contains(text.value()));
    }

    private static Stream<String> fields(When.Pattern pattern) {
        return parts(pattern)
                .filter(Expr.Field.class::isInstance)
                .map(field -> ((Expr.Field) field).name())
                .filter(KEYS.get(pattern.type())::containsKey);
    }

    private static Stream<Expr> parts(When.Pattern pattern) {
        return pattern.constraints().stream().map(Constraint::expr).flatMap(expr -> expr.parts().stream());
    }
}
