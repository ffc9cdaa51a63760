package org.fascicle.analyse.mutate;

import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Edit;
import org.fascicle.text.Place;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/**
 * A rule with one small fault put into it on purpose. Scenarios that do not notice it would not notice the same slip of
 * an author.
 *
 * @param file the rule stands in
 * @param rule as it stands in the rule book
 * @param id of the faulty rule, while it stands beside its own
 * @param fault its kind
 * @param edit that makes it; nothing when the rule is taken out
 */
public record Mutant(RuleFile file, Rule rule, String id, Fault fault, Optional<Edit> edit) {

    /** Where the fault lies. */
    public Place place() {
        return source().place(at().start());
    }

    /** What stands in the rule file. */
    public String before() {
        return source().between(at());
    }

    /** What stands in its place; empty when nothing does. */
    public String after() {
        return edit.map(Edit::by).orElse("");
    }

    /** The lines of the rule file that the fault is in; the first line of a rule that is taken out. */
    public List<String> linesBefore() {
        return source().between(lines()).lines().toList();
    }

    /** The same lines with the fault in them; none when the rule is taken out or nothing is left. */
    public List<String> linesAfter() {
        return edit.map(one -> Edit.apply(source(), lines(), List.of(one)).lines())
                .map(lines -> lines.filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    private Span lines() {
        return source().lines(edit.isPresent() ? at() : rule.nameAt());
    }

    private Span at() {
        return edit.map(Edit::at).orElse(rule.nameAt());
    }

    private SourceText source() {
        return file.source();
    }

    /** In short: its rule would say everything of a rule file. */
    @Override
    public String toString() {
        return rule.id() + ": " + fault + " [" + before() + "] -> [" + after() + "]";
    }

    /** The faulty rule under its own id, to be asked beside the rule itself. */
    String alone() {
        return variant().alone(edit.stream().toList());
    }

    /** The faulty rule under its own id that concludes in the name of the rule itself, to be run in its place. */
    String inPlace() {
        return variant().inPlace(edit.stream().toList());
    }

    private Variant variant() {
        return new Variant(file, rule, id);
    }
}
