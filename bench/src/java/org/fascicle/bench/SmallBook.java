package org.fascicle.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;

/** About a hundred of the shipped rules: two nutrients, what warns about the heart, and how evidence is weighed. */
public final class SmallBook {

    /** Its files, whole, by their path below the rules folder. */
    public static final List<String> FILES = List.of(
            "conclusions.drl",
            "escalation/heart.drl",
            "escalation/questions.drl",
            "magnesium/against.drl",
            "magnesium/causes.drl",
            "magnesium/doubts.drl",
            "magnesium/labs.drl",
            "magnesium/more-labs.drl",
            "magnesium/signature.drl",
            "magnesium/totals.drl",
            "potassium/against.drl",
            "potassium/causes.drl",
            "potassium/doubts.drl",
            "potassium/labs.drl",
            "potassium/signature.drl");

    private SmallBook() {}

    /** It as read, with the words and lists of the whole book. */
    public static RuleFolder read(Path rules) {
        RuleFolder all = RuleFolder.read(rules);
        Set<Rule> chosen = all.files().stream()
                .filter(file -> FILES.contains(file.relative()))
                .flatMap(file -> file.rules().stream())
                .collect(Collectors.toSet());
        return all.only(chosen);
    }

    /** It as built. */
    public static RuleBook open(Path rules) throws RuleBookRefused {
        return RuleBook.open(read(rules));
    }
}
