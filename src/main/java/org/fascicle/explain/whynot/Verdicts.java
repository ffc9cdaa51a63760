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

/** Which rules hold, found by asking their conditions one by one; whoever asks about many cases builds it once. */
public final class Verdicts {

    private final List<StandingQuestions> standings;
    private final RuleBook cut;

    /** Of these rules of a book. */
    public Verdicts(RuleBook book, List<Rule> rules) {
        Map<String, RuleFile> files =
                book.files().stream().collect(Collectors.toMap(RuleFile::packageName, Function.identity()));
        Questions questions = new Questions();
        this.standings = rules.stream()
                .map(rule -> new AskedRule(files.get(rule.packageName()), rule, Map.of()))
                .map(asked -> new StandingQuestions(asked, questions))
                .toList();
        this.cut = questions.cut(book);
    }

    /** Ids of the rules that hold in a case that has come to rest. */
    public Set<String> holding(Assessment assessment) {
        Answers answers = Answers.whether(cut, assessment);
        return standings.stream()
                .filter(one -> one.holds(answers))
                .map(one -> one.asked().rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
