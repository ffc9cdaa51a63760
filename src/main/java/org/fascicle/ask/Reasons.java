package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.assess.Assessment;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.write.CaseDocument;

/** Says why a question is asked: which rules each answer would make hold. */
public final class Reasons {

    /** What rules conclude about the person; the rest only follows from it. */
    private static final Set<String> TELLING = Set.of("Escalation", "Evidence", "Explanation", "Hold", "Doubt");

    private final RuleBook book;
    private final Trial trial;
    private final Bands bands;

    Reasons(RuleBook book) {
        this.book = book;
        this.trial = new Trial(book);
        this.bands = new Bands(book);
    }

    /**
     * One answer with the rules behind it.
     *
     * @param question that is asked, its numbers in bands
     * @param answer one of its answers
     * @param rules that would hold with it and do not hold now, by id
     */
    public record Because(Question question, Answer answer, List<Rule> rules) {}

    List<Because> of(Question question, CaseDocument document, Assessment before) {
        Question inBands = bands.of(question, document, before);
        List<Because> all = new ArrayList<>();
        for (Answer answer : inBands.answers()) {
            if (answer.effect().matters()) {
                trial.with(answer.line(), document, before)
                        .ifPresent(after -> all.add(new Because(inBands, answer, rules(before, after))));
            }
        }
        return all;
    }

    private List<Rule> rules(Assessment before, Assessment after) {
        Set<String> more = new TreeSet<>(after.fired());
        more.removeAll(before.fired());
        return more.stream()
                .map(book::rule)
                .flatMap(Optional::stream)
                .filter(rule -> TELLING.contains(rule.then().type()))
                .toList();
    }
}
