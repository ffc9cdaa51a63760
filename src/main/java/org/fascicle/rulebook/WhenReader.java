package org.fascicle.rulebook;

import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Turns the engine's own parse of the conditions into ours. */
final class WhenReader {

    private final SourceText text;

    WhenReader(SourceText text) {
        this.text = text;
    }

    List<When> readAll(AndDescr conditions) {
        return conditions.getDescrs().stream().map(this::read).toList();
    }

    private When read(BaseDescr descr) {
        When.Source source = source(descr);
        if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() == null ? pattern(source, pattern) : fromSource(source, pattern);
        }
        if (descr instanceof NotDescr not) {
            return new When.Not(source, only(source, not.getDescrs()));
        }
        if (descr instanceof ExistsDescr exists) {
            return new When.Exists(source, only(source, exists.getDescrs()));
        }
        if (descr instanceof OrDescr or) {
            return new When.Or(source, or.getDescrs().stream().map(this::read).toList());
        }
        if (descr instanceof AndDescr and) {
            return new When.And(source, and.getDescrs().stream().map(this::read).toList());
        }
        return new When.Other(source, source.text());
    }

    private When only(When.Source source, List<?> inside) {
        return inside.size() == 1 && inside.get(0) instanceof BaseDescr one
                ? read(one)
                : new When.Other(source, source.text());
    }

    private When fromSource(When.Source source, PatternDescr pattern) {
        if (!(pattern.getSource() instanceof AccumulateDescr accumulate)) {
            return new When.Other(source, source.text());
        }
        List<When.Total> totals = accumulate.getFunctions().stream()
                .map(f -> new When.Total(f.getBind(), f.getFunction(), Arrays.asList(f.getParams())))
                .toList();
        return new When.Accumulate(source, inside(accumulate.getInput()), totals, constraints(pattern));
    }

    /** The engine wraps what is accumulated in a bracket of its own. */
    private When inside(BaseDescr input) {
        return input instanceof AndDescr and && and.getDescrs().size() == 1
                ? read(and.getDescrs().get(0))
                : read(input);
    }

    private When pattern(When.Source source, PatternDescr descr) {
        String variable = descr.getIdentifier() == null ? "" : descr.getIdentifier();
        return new When.Pattern(source, descr.getObjectType(), variable, constraints(descr));
    }

    private List<Constraint> constraints(PatternDescr descr) {
        return descr.getDescrs().stream().map(this::constraint).toList();
    }

    private Constraint constraint(BaseDescr descr) {
        String written = descr instanceof ExprConstraintDescr expr
                ? expr.getExpression()
                : source(descr).text();
        return ExprReader.parse(written)
                .map(parsed ->
                        new Constraint(text.place(descr.getStartCharacter()), written, variable(parsed), expr(parsed)))
                .orElseGet(() ->
                        new Constraint(text.place(descr.getStartCharacter()), written, "", new Expr.Other(written)));
    }

    private static String variable(DrlxExpression parsed) {
        return parsed.getBind() == null ? "" : parsed.getBind().asString();
    }

    private static Expr expr(DrlxExpression parsed) {
        return ExprReader.read(parsed.getExpr());
    }

    private When.Source source(BaseDescr descr) {
        int start = descr.getStartCharacter();
        int end = descr.getEndCharacter();
        return new When.Source(
                text.place(start), start, end, text.between(start, end), text.commentBehind(Math.max(0, end)));
    }
}
