package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.analyse.impact.PartChange.Written;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;

/** Finds what was edited in a rule. */
final class RuleEdits {

    private final BookSide oldBook;
    private final BookSide newBook;
    private final Rule before;
    private final Rule after;
    private final List<PartChange> found = new ArrayList<>();

    private RuleEdits(BookSide oldBook, BookSide newBook, Rule before, Rule after) {
        this.oldBook = oldBook;
        this.newBook = newBook;
        this.before = before;
        this.after = after;
    }

    /** The edits; none when the rule says the same in both books, wherever it stands and however it is laid out. */
    static List<PartChange> of(BookSide oldBook, BookSide newBook, Rule before, Rule after) {
        RuleEdits edits = new RuleEdits(oldBook, newBook, before, after);
        edits.found.addAll(ConditionEdits.of(oldBook, newBook, before, after));
        edits.conclusion(before.then(), after.then());
        edits.text(Part.TITLE, "", before.title(), before.nameAt(), after.title(), after.nameAt());
        edits.notes();
        edits.words();
        return edits.found;
    }

    private void conclusion(Then was, Then is) {
        if (!was.type().equals(is.type()) || !was.values().equals(is.values())) {
            text(Part.CONCLUSION, "", OneLine.of(was.text()), was.at(), OneLine.of(is.text()), is.at());
        }
    }

    private void notes() {
        Set<String> names = new LinkedHashSet<>(before.notes().keySet());
        names.addAll(after.notes().keySet());
        for (String name : names) {
            Note was = before.notes().get(name);
            Note is = after.notes().get(name);
            Part part = name.equals("Say") ? Part.SAY : name.equals("Why") ? Part.WHY : Part.NOTE;
            if (was == null || is == null || !was.text().equals(is.text())) {
                found.add(new PartChange(
                        part,
                        "@" + name,
                        Optional.ofNullable(was).map(note -> was(note.text(), note.at())),
                        Optional.ofNullable(is).map(note -> is(note.text(), note.at()))));
            }
        }
    }

    /** Comments of conditions that ask the same; where what is asked was edited, that is what counts. */
    private void words() {
        for (When was : before.conditions()) {
            List<When> same = after.conditions().stream()
                    .filter(is -> Sense.of(was).equals(Sense.of(is)))
                    .toList();
            boolean kept = same.isEmpty()
                    || same.stream()
                            .anyMatch(is ->
                                    is.source().words().equals(was.source().words()));
            if (!kept) {
                When is = same.get(0);
                text(
                        Part.WORDS,
                        "",
                        was.source().words(),
                        was.source().at(),
                        is.source().words(),
                        is.source().at());
            }
        }
    }

    private void text(Part part, String within, String was, Span wasAt, String is, Span isAt) {
        if (!was.equals(is)) {
            found.add(new PartChange(part, within, Optional.of(was(was, wasAt)), Optional.of(is(is, isAt))));
        }
    }

    private Written was(String text, Span at) {
        return new Written(text, oldBook.place(before, at));
    }

    private Written is(String text, Span at) {
        return new Written(text, newBook.place(after, at));
    }
}
