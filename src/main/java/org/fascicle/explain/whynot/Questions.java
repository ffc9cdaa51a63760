package org.fascicle.explain.whynot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Way;
import org.fascicle.assess.Ways;
import org.fascicle.rulebook.RuleBook;

/**
 * Conditions cut out of rules, each asked of the engine by itself, so that what is said about them is what the engine
 * finds. The same question is put once, however many rules ask it.
 */
final class Questions {

    private static final String RULE = """
            rule "%s asked"
            when
                %s
            then
                insertLogical( new Nutrient( "asked" ) );
            end
            """;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** What is asked, as the conditions of a rule. */
    record Question(String id) {}

    /** Puts a question: can all of this hold together? */
    Question ask(List<String> conditions) {
        return new Question(ids.computeIfAbsent(String.join("\n    ", conditions), text -> "Q" + (ids.size() + 1)));
    }

    /** Builds all that was asked; more can be asked of the result of one case after the other. */
    RuleBook cut(RuleBook book) {
        return book.cut(ids.entrySet().stream()
                .map(entry -> RULE.formatted(entry.getValue(), entry.getKey()))
                .toList());
    }

    /** What the engine found: every way in which a question can be answered with yes. */
    record Answers(Map<String, List<Way>> ways) {

        static Answers of(RuleBook cut, Assessment assessment) {
            return new Answers(cut.rules().isEmpty() ? Map.of() : Ways.of(cut, assessment));
        }

        /** Which can be answered with yes, and not in what ways: much quicker where nobody asks further. */
        static Answers whether(RuleBook cut, Assessment assessment) {
            return new Answers(Ways.holding(cut, assessment).stream()
                    .collect(Collectors.toMap(Function.identity(), id -> List.<Way>of())));
        }

        List<Way> to(Question question) {
            return ways.getOrDefault(question.id, List.of());
        }

        boolean yes(Question question) {
            return ways.containsKey(question.id);
        }
    }
}
