package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fascicle.explain.whynot.Questions.Answers;
import org.fascicle.explain.whynot.Questions.Question;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.When;

/** What has to be asked to know how every condition of a rule stands, and so whether the rule holds. */
final class StandingQuestions {

    private final AskedRule asked;
    private final Threads threads;
    private final List<List<When>> groups;
    private final Map<When, Question> upTo = new HashMap<>();
    private final Map<When, Question> byItself = new HashMap<>();

    StandingQuestions(AskedRule asked, Questions questions) {
        this.asked = asked;
        this.threads = new Threads(asked);
        this.groups = threads.groups();
        for (List<When> group : groups) {
            List<String> texts = new ArrayList<>();
            for (When condition : group) {
                texts.add(asked.text(condition));
                upTo.put(condition, questions.ask(texts));
                byItself.put(condition, questions.ask(with(threads.before(condition), condition)));
            }
        }
    }

    private List<String> with(List<When> before, When condition) {
        return Stream.concat(before.stream(), Stream.of(condition))
                .map(asked::text)
                .toList();
    }

    AskedRule asked() {
        return asked;
    }

    /** Whether the whole rule holds: each group of conditions does. */
    boolean holds(Answers answers) {
        return groups.stream().allMatch(group -> answers.yes(upTo.get(group.get(group.size() - 1))));
    }

    /** How each condition stands, in the order of the rule. */
    List<Standing> standings(Answers answers) {
        return asked.rule().conditions().stream()
                .map(condition -> standing(condition, answers))
                .toList();
    }

    /** How one condition stands. */
    Standing standing(When condition, Answers answers) {
        if (answers.yes(upTo.get(condition))) {
            return Standing.HOLDS;
        }
        List<When> group = group(condition);
        int at = group.indexOf(condition);
        if (at == 0 || answers.yes(upTo.get(group.get(at - 1)))) {
            return Standing.FAILS;
        }
        if (answers.yes(byItself.get(condition))) {
            return Standing.HOLDS;
        }
        return threads.before(condition).stream().allMatch(before -> answers.yes(byItself.get(before)))
                ? Standing.FAILS
                : Standing.NOT_REACHED;
    }

    private List<When> group(When condition) {
        return groups.stream()
                .filter(one -> one.contains(condition))
                .findFirst()
                .orElseThrow();
    }

    /** The facts that meet a condition, together with those before it that it needs. */
    List<Fact> met(When condition, Answers answers) {
        return answers.to(byItself.get(condition)).stream()
                .flatMap(way -> way.met().get(way.met().size() - 1).facts().stream())
                .distinct()
                .sorted(Comparator.comparing(Fact::toString))
                .toList();
    }

    /** The conditions against which a failing one is looked at: those it fails together with. */
    List<When> base(When condition, Answers answers) {
        List<When> group = group(condition);
        int at = group.indexOf(condition);
        return at > 0 && answers.yes(upTo.get(group.get(at - 1))) ? group.subList(0, at) : threads.before(condition);
    }
}
