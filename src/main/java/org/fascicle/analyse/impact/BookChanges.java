package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fascicle.analyse.impact.RuleChange.Kind;
import org.fascicle.rulebook.tree.Rule;

/**
 * What is not the same in two rule books.
 *
 * @param rules that were added, taken out or edited, by id
 * @param lists the other files that differ, by path below the rules folder
 */
public record BookChanges(List<RuleChange> rules, List<String> lists) {

    /** Where the lists lie that say how a case is read. */
    private static final String WORDS = "vocabulary/";

    /**
     * Compares the rule trees.
     *
     * @param lists files beside the rules that differ, by path below the rules folder
     */
    public static BookChanges of(BookSide before, BookSide after, List<String> lists) {
        SortedSet<String> ids = new TreeSet<>(before.rules().keySet());
        ids.addAll(after.rules().keySet());
        List<RuleChange> changes = new ArrayList<>();
        ids.forEach(id -> change(before, after, id).ifPresent(changes::add));
        return new BookChanges(List.copyOf(changes), List.copyOf(lists));
    }

    private static Optional<RuleChange> change(BookSide before, BookSide after, String id) {
        Optional<Rule> was = before.rule(id);
        Optional<Rule> is = after.rule(id);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.of(
                    whole(was.isEmpty() ? after : before, is.or(() -> was).orElseThrow(), was.isEmpty()));
        }
        List<PartChange> parts = was.equals(is) ? List.of() : RuleEdits.of(before, after, was.get(), is.get());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleChange(
                        id,
                        is.get().title(),
                        Kind.EDITED,
                        after.place(is.get(), is.get().at()),
                        parts));
    }

    private static RuleChange whole(BookSide side, Rule rule, boolean added) {
        return new RuleChange(
                rule.id(), rule.title(), added ? Kind.ADDED : Kind.REMOVED, side.place(rule, rule.at()), List.of());
    }

    /** Nothing differs, so that no case can come out otherwise. */
    public boolean none() {
        return rules.isEmpty() && lists.isEmpty();
    }

    /** The change of a rule. */
    public Optional<RuleChange> of(String id) {
        return rules.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** Whether a rule was edited so that it can hold in other cases or conclude something else. */
    boolean decides(String id) {
        return of(id).filter(RuleChange::decides).isPresent();
    }

    /** The lists of words that differ: by them a case can be read as something else. */
    List<String> words() {
        return lists.stream().filter(list -> list.startsWith(WORDS)).toList();
    }
}
