package org.fascicle.rulebook.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;

/**
 * Looks for what is allowed but probably not meant. It reads the rule tree alone, so it needs no case and no engine. A
 * rule book with an error in it is not looked at: half a rule book would give misleading warnings.
 */
public final class Lint {

    private Lint() {}

    /**
     * Every warning about a rule book, by place.
     *
     * @param folder a rule book without errors
     * @param on the day on which the review dates of sources are looked at
     */
    public static List<Problem> of(RuleFolder folder, LocalDate on) {
        List<Problem> problems = new ArrayList<>();
        List<Claim> claims = claims(folder, problems);
        List<Warning> warnings = new ArrayList<>();
        warnings.addAll(Repeats.find(claims));
        warnings.addAll(Contradictions.find(claims));
        warnings.addAll(Readers.find(claims));
        warnings.addAll(Bands.find(claims));
        warnings.addAll(Comments.find(claims));
        warnings.addAll(Sentences.find(claims, folder.speech()));
        Accepted.apply(claims, warnings).forEach(Warning::mark);
        problems.addAll(Reviews.find(folder.sources(), on));
        problems.addAll(UnreadWords.find(folder.rules(), folder.vocabulary()));
        return problems.stream().sorted().distinct().toList();
    }

    private static List<Claim> claims(RuleFolder folder, List<Problem> problems) {
        List<Claim> claims = new ArrayList<>();
        for (RuleFile file : folder.files()) {
            Marker marker = new Marker(file.source(), problems);
            for (Rule rule : file.rules()) {
                claims.add(new Claim(rule, Branch.of(rule), marker));
            }
        }
        return claims;
    }
}
