package org.fascicle.explain.whynot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.whynot.Questions.Answers;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;

/**
 * Asks of rules part by part how they stand in a case, of many rules at once; whoever asks about many cases builds it
 * once. May be shared between threads.
 */
public final class Probes {

    private final List<RuleProbe> rules;
    private final RuleBook cut;

    /** Of these rules of a book. */
    public Probes(RuleBook book, List<Rule> rules) {
        Map<String, RuleFile> files =
                book.files().stream().collect(Collectors.toMap(RuleFile::packageName, Function.identity()));
        Questions questions = new Questions();
        Guards guards = new Guards(book.vocabulary());
        this.rules = rules.stream()
                .map(rule -> new AskedRule(files.get(rule.packageName()), rule, Map.of()))
                .map(asked -> new RuleProbe(asked, questions, guards))
                .toList();
        this.cut = questions.cut(book);
    }

    /** What is asked, rule by rule. */
    public List<RuleProbe> rules() {
        return rules;
    }

    /** What the engine finds in a case that has come to rest. */
    public Found in(Assessment assessment) {
        return new Found(Answers.whether(cut, assessment));
    }

    /** What was found in one case. */
    public final class Found {

        private final Answers answers;

        private Found(Answers answers) {
            this.answers = answers;
        }

        /** Whether a rule holds. */
        public boolean holds(RuleProbe rule) {
            return rule.holds(answers);
        }

        /** Ids of the rules that hold. */
        public Set<String> holding() {
            return rules.stream()
                    .filter(this::holds)
                    .map(rule -> rule.rule().id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether a rule would hold but for a single one of its conditions. */
        public boolean near(RuleProbe rule) {
            return rule.near(answers);
        }

        /** How a part of a rule stands. */
        public Standing standing(RuleProbe.Part part) {
            return part.standing().apply(answers);
        }

        /** Whether a fact that is otherwise as asked lies on the side of a cut-off that meets it. */
        public boolean meets(RuleProbe.CutOff cutOff) {
            return answers.yes(cutOff.meeting());
        }

        /** Whether one lies on the other side. */
        public boolean misses(RuleProbe.CutOff cutOff) {
            return answers.yes(cutOff.missing());
        }
    }
}
