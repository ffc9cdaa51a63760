package org.fascicle.rulebook.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/**
 * Writes a rule file down as it was read: what it declares, the names of its rules with the length of each, and the rules.
 * Nearly every text in a rule stands in the file itself and is written as where it stands there. {@link TreeReader} reads
 * it.
 */
final class TreeWriter {

    private final ByteWriter out = new ByteWriter();
    private final String source;
    private final Map<String, Integer> places;

    private TreeWriter(String source, Map<String, Integer> places) {
        this.source = source;
        this.places = places;
    }

    static byte[] write(RuleFile file) {
        Map<String, Integer> places = new HashMap<>();
        String source = file.source().text();
        TreeWriter head = new TreeWriter(source, places);
        TreeWriter body = new TreeWriter(source, places);
        head.text(file.packageName());
        head.all(file.imports(), head::text);
        head.number(file.rules().size());
        for (Rule rule : file.rules()) {
            TreeWriter one = new TreeWriter(source, places);
            one.rule(rule);
            head.text(rule.name());
            head.number(one.out.bytes().length);
            body.out.bytes(one.out);
        }
        head.out.bytes(body.out);
        return head.out.bytes();
    }

    /** All but its name and its package, which stand at the head of the file. */
    private void rule(Rule rule) {
        place(rule.place());
        span(rule.at());
        span(rule.nameAt());
        number(rule.notes().size());
        for (Note note : rule.notes().values()) {
            text(note.name());
            text(note.text());
            span(note.at());
            span(note.textAt());
        }
        all(rule.conditions(), this::when);
        then(rule.then());
    }

    private void then(Then then) {
        place(then.place());
        span(then.at());
        text(then.text());
        text(then.type());
        span(then.typeAt());
        all(then.values(), this::expr);
    }

    private void when(When when) {
        if (when instanceof When.Pattern p) {
            tag(Tag.PATTERN, p);
            text(p.type());
            text(p.variable());
            all(p.constraints(), this::constraint);
        } else if (when instanceof When.Not n) {
            tag(Tag.NOT, n);
            when(n.of());
        } else if (when instanceof When.Exists e) {
            tag(Tag.EXISTS, e);
            when(e.of());
        } else if (when instanceof When.Or o) {
            tag(Tag.OR, o);
            all(o.of(), this::when);
        } else if (when instanceof When.And a) {
            tag(Tag.AND, a);
            all(a.of(), this::when);
        } else if (when instanceof When.Accumulate a) {
            tag(Tag.ACCUMULATE, a);
            when(a.of());
            all(a.totals(), this::total);
            all(a.constraints(), this::constraint);
        } else if (when instanceof When.Other o) {
            tag(Tag.OTHER_WHEN, o);
            text(o.what());
        }
    }

    private void tag(Tag tag, When when) {
        number(tag.number);
        place(when.source().place());
        span(when.source().at());
        text(when.source().text());
        text(when.source().words());
    }

    private void total(When.Total total) {
        span(total.at());
        text(total.variable());
        text(total.function());
        all(total.of(), this::text);
    }

    private void constraint(Constraint constraint) {
        span(constraint.at());
        text(constraint.text());
        text(constraint.variable());
        expr(constraint.expr());
    }

    private void expr(Expr expr) {
        if (expr instanceof Expr.Field f) {
            tag(Tag.FIELD, f);
            text(f.name());
        } else if (expr instanceof Expr.Variable v) {
            tag(Tag.VARIABLE, v);
            text(v.name());
        } else if (expr instanceof Expr.Text t) {
            tag(Tag.TEXT, t);
            text(t.value());
        } else if (expr instanceof Expr.Figure f) {
            tag(Tag.FIGURE, f);
            text(f.written());
            out.figure(f.value());
        } else if (expr instanceof Expr.Truth t) {
            tag(Tag.TRUTH, t);
            number(t.value() ? 1 : 0);
        } else if (expr instanceof Expr.Constant c) {
            tag(Tag.CONSTANT, c);
            text(c.scale());
            text(c.value());
        } else if (expr instanceof Expr.OneOf o) {
            tag(Tag.ONE_OF, o);
            expr(o.left());
            all(o.values(), this::expr);
            number(o.negated() ? 1 : 0);
        } else if (expr instanceof Expr.Opposite o) {
            tag(Tag.OPPOSITE, o);
            expr(o.of());
        } else if (expr instanceof Expr.Other o) {
            tag(Tag.OTHER_EXPR, o);
            text(o.text());
        } else {
            twoSides(expr);
        }
    }

    private void twoSides(Expr expr) {
        if (expr instanceof Expr.Compare c) {
            tag(Tag.COMPARE, c);
            expr(c.left());
            text(c.operator());
            expr(c.right());
        } else if (expr instanceof Expr.Both b) {
            tag(Tag.BOTH, b);
            expr(b.left());
            expr(b.right());
        } else if (expr instanceof Expr.Either e) {
            tag(Tag.EITHER, e);
            expr(e.left());
            expr(e.right());
        } else if (expr instanceof Expr.Arithmetic a) {
            tag(Tag.ARITHMETIC, a);
            expr(a.left());
            text(a.operator());
            expr(a.right());
        }
    }

    private void tag(Tag tag, Expr expr) {
        number(tag.number);
        span(expr.at());
    }

    private <T> void all(List<T> list, Consumer<T> one) {
        number(list.size());
        list.forEach(one);
    }

    private void place(Place place) {
        number(place.line());
        number(place.column());
    }

    private void span(Span span) {
        number(span.start());
        number(span.end());
    }

    private void number(int number) {
        out.number(number);
    }

    /** Where it stands in the file, from 1, and its length; 0 and itself when it stands nowhere in it. */
    private void text(String text) {
        int at = places.computeIfAbsent(text, source::indexOf);
        number(at + 1);
        if (at >= 0) {
            number(text.length());
        } else {
            out.text(text);
        }
    }
}
