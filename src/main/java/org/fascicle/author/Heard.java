package org.fascicle.author;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.explain.RuleWords;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.check.Checker;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.wording.Wording;

/** Says back what a condition will test, so that a slip is seen while it can be mended with one word. */
final class Heard {

    private static final String FILE = "asked/rule.drl";

    private final RuleFolder folder;
    private final Wording wording;

    Heard(RuleFolder folder, Wording wording) {
        this.folder = folder;
        this.wording = wording;
    }

    /** The condition in words made of what the engine tests; a slip when the check of rules would not let it pass. */
    String of(NewRule.Condition condition) throws Slip {
        String source = folder.sources().all().iterator().next().key();
        NewRule alone = new NewRule(
                FILE,
                "X-1",
                "x",
                List.of(source),
                "Escalation( Urgency.ROUTINE, \"X-1\" )",
                "",
                "",
                List.of(condition));
        List<Problem> problems = new ArrayList<>();
        RuleFile read = RuleReader.read(
                FILE, new SourceText(FILE, NewRuleFiles.head(FILE) + alone.text()), new Expressions(), problems);
        new Checker(folder.vocabulary(), folder.sources(), folder.rows(), problems).check(List.of(read));
        if (!problems.isEmpty()) {
            throw Slip.of(problems.get(0));
        }
        return new RuleWords(folder.vocabulary(), wording)
                .words(read.rules().get(0).conditions().get(0));
    }
}
