package org.fascicle.rulebook.kept;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Place;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/** Reads on from a place in a rule file as {@link TreeWriter} wrote it down. */
final class TreeReader {

    private final ByteReader in;
    private final SourceText source;

    /** From a place in the bytes, which were made of this text. */
    TreeReader(byte[] bytes, int at, SourceText source) {
        this.in = new ByteReader(bytes, at);
        this.source = source;
    }

    /** Where it has come to. */
    int at() {
        return in.at();
    }

    Rule rule(String name, String packageName) {
        return new Rule(name, packageName, place(), span(), span(), notes(), all(this::when), then());
    }

    private Map<String, Note> notes() {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (int left = number(); left > 0; left--) {
            Note note = new Note(text(), text(), span(), span());
            notes.put(note.name(), note);
        }
        return Collections.unmodifiableMap(notes);
    }

    private Then then() {
        return new Then(place(), span(), text(), text(), span(), all(this::expr));
    }

    private When when() {
        Tag tag = Tag.at(number());
        When.Source from = new When.Source(place(), span(), text(), text());
        return switch (tag) {
            case PATTERN -> new When.Pattern(from, text(), text(), all(this::constraint));
            case NOT -> new When.Not(from, when());
            case EXISTS -> new When.Exists(from, when());
            case OR -> new When.Or(from, all(this::when));
            case AND -> new When.And(from, all(this::when));
            case ACCUMULATE -> new When.Accumulate(from, when(), all(this::total), all(this::constraint));
            case OTHER_WHEN -> new When.Other(from, text());
            default -> throw new IllegalStateException("No condition is written like this (" + tag + ")");
        };
    }

    private When.Total total() {
        return new When.Total(span(), text(), text(), all(this::text));
    }

    private Constraint constraint() {
        return new Constraint(span(), text(), text(), expr());
    }

    private Expr expr() {
        Tag tag = Tag.at(number());
        Span where = span();
        return switch (tag) {
            case FIELD -> new Expr.Field(where, text());
            case VARIABLE -> new Expr.Variable(where, text());
            case TEXT -> new Expr.Text(where, text());
            case FIGURE -> new Expr.Figure(where, text(), in.figure());
            case TRUTH -> new Expr.Truth(where, truth());
            case CONSTANT -> new Expr.Constant(where, text(), text());
            case COMPARE -> new Expr.Compare(where, expr(), text(), expr());
            case ONE_OF -> new Expr.OneOf(where, expr(), all(this::expr), truth());
            case BOTH -> new Expr.Both(where, expr(), expr());
            case EITHER -> new Expr.Either(where, expr(), expr());
            case OPPOSITE -> new Expr.Opposite(where, expr());
            case ARITHMETIC -> new Expr.Arithmetic(where, expr(), text(), expr());
            case OTHER_EXPR -> new Expr.Other(where, text());
            default -> throw new IllegalStateException("Nothing in a condition is written like this (" + tag + ")");
        };
    }

    <T> List<T> all(Supplier<T> one) {
        return in.all(one);
    }

    private Place place() {
        return new Place(source.file(), number(), number());
    }

    private Span span() {
        return new Span(number(), number());
    }

    String text() {
        int from = number() - 1;
        return from < 0 ? in.text() : source.text().substring(from, from + number());
    }

    private boolean truth() {
        return number() == 1;
    }

    int number() {
        return in.number();
    }
}
