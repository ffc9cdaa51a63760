package org.fascicle.cli;

import java.util.stream.Stream;
import org.fascicle.author.NewRule;
import org.fascicle.author.NewRuleTrial;
import org.fascicle.explain.RuleWords;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** What is said of a new rule: the rule itself, then where it stands and what to do next. */
final class NewRuleText {

    private final Vocabulary vocabulary;
    private final String option;
    private final Wording wording;

    /** With what the next commands must be told of the rule book. */
    NewRuleText(Vocabulary vocabulary, String option, Wording wording) {
        this.option = option;
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    Stream<String> rule(NewRule rule, NewRuleTrial.Outcome outcome) {
        String sentence = outcome.rule()
                .map(read -> new RuleWords(vocabulary, wording).words(read).sentence())
                .orElse("");
        return Stream.of(
                        Stream.of(wording.say("author.rule")),
                        rule.text().lines().map(line -> line.isEmpty() ? line : "  " + line),
                        Stream.of(wording.say("author.words", sentence)))
                .flatMap(lines -> lines);
    }

    Stream<String> written(NewRule rule, NewRuleTrial.Outcome outcome) {
        String place = outcome.rule()
                .map(read -> read.place().file() + ":" + read.place().line())
                .orElse("");
        Stream<String> lines = Stream.of(
                wording.say("author.wrote"),
                wording.say("author.wrote.rule", place, rule.id()),
                wording.say("author.wrote.fires", scenario(outcome, 0)),
                wording.say("author.wrote.silent", scenario(outcome, 1)),
                wording.say("author.next", "fascicle rules show " + rule.id() + option),
                wording.say("author.next.more", "fascicle impact --base HEAD" + option));
        boolean numbers = outcome.rule().stream()
                .flatMap(read -> read.patterns().stream())
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .anyMatch(Expr.Figure.class::isInstance);
        return numbers ? Stream.concat(lines, Stream.of(wording.say("author.next.numbers"))) : lines;
    }

    private static String scenario(NewRuleTrial.Outcome outcome, int which) {
        return outcome.scenarios().get(which).about().file() + ":"
                + outcome.scenarios().get(which).about().line();
    }
}
