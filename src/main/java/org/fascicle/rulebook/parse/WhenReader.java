package org.fascicle.rulebook.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/** Turns the engine's own parse of the conditions into ours. */
final class WhenReader {

    private final SourceText text;
    private final Tokens tokens;
    private final Expressions expressions;

    WhenReader(SourceText text, Tokens tokens, Expressions expressions) {
        this.text = text;
        this.tokens = tokens;
        this.expressions = expressions;
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
        if (!(pattern.getSource() instanceof AccumulateDescr accumulate)
                || !bare(pattern)
                || accumulate.getInput() == null
                || accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getResultCode() != null
                || pattern.getIdentifier() != null) {
            return new When.Other(source, source.text());
        }
        Leaves leaves = new Leaves(tokens.in(source.at()));
        List<When.Total> totals =
                accumulate.getFunctions().stream().map(f -> total(leaves, f)).toList();
        return new When.Accumulate(source, inside(accumulate.getInput()), totals, constraints(pattern));
    }

    private static When.Total total(Leaves leaves, AccumulateDescr.AccumulateFunctionCallDescr f) {
        String variable = f.getBind() == null ? "" : f.getBind();
        if (!variable.isEmpty()) {
            leaves.next(variable);
        }
        Span at = leaves.next(f.getFunction());
        return new When.Total(at, variable, f.getFunction(), Arrays.asList(f.getParams()));
    }

    /** The engine wraps what is accumulated in a bracket of its own. */
    private When inside(BaseDescr input) {
        return input instanceof AndDescr and && and.getDescrs().size() == 1
                ? read(and.getDescrs().get(0))
                : read(input);
    }

    private When pattern(When.Source source, PatternDescr descr) {
        if (!bare(descr)) {
            return new When.Other(source, source.text());
        }
        String variable = descr.getIdentifier() == null ? "" : descr.getIdentifier();
        return new When.Pattern(source, descr.getObjectType(), variable, constraints(descr));
    }

    /** A fact and its fields, without windows, queries, unification or notes of its own. */
    private static boolean bare(PatternDescr descr) {
        return !descr.isQuery()
                && !descr.isUnification()
                && descr.getBehaviors().isEmpty()
                && descr.getAnnotations().isEmpty()
                && descr.getGenericType() != null
                && descr.getPositionalConstraints().isEmpty();
    }

    private List<Constraint> constraints(PatternDescr descr) {
        return descr.getDescrs().stream().map(this::constraint).toList();
    }

    private Constraint constraint(BaseDescr descr) {
        Span at = descr instanceof ExprConstraintDescr expr
                ? new Span(
                        descr.getStartCharacter(),
                        descr.getStartCharacter() + expr.getExpression().length())
                : span(descr);
        String written = text.between(at);
        boolean plain = descr instanceof ExprConstraintDescr expr
                && expr.getType() == ExprConstraintDescr.Type.NAMED
                && expr.getExpression().equals(written)
                && !tokens.commentIn(at);
        List<Token> words = tokens.in(at);
        return Optional.of(written)
                .filter(w -> plain)
                .flatMap(expressions::parse)
                .map(parsed -> new Constraint(at, written, variable(parsed), expr(parsed, words)))
                .orElseGet(() -> new Constraint(at, written, "", new Expr.Other(at, written)));
    }

    private static String variable(DrlxExpression parsed) {
        return parsed.getBind() == null ? "" : parsed.getBind().asString();
    }

    private static Expr expr(DrlxExpression parsed, List<Token> words) {
        Leaves leaves = new Leaves(words);
        if (parsed.getBind() != null) {
            leaves.next(parsed.getBind().asString());
        }
        return new ExprReader(leaves).read(parsed.getExpr());
    }

    private When.Source source(BaseDescr descr) {
        Span at = span(descr);
        return new When.Source(text.place(at.start()), at, text.between(at), commentBehind(at));
    }

    private static Span span(BaseDescr descr) {
        return new Span(
                Math.max(0, descr.getStartCharacter()),
                Math.max(Math.max(0, descr.getStartCharacter()), descr.getEndCharacter()));
    }

    /** The comment at the end of the line on which a condition ends, without its slashes; empty when there is none. */
    private String commentBehind(Span at) {
        return tokens.commentFrom(at.end())
                .filter(c -> text.sameLine(c.at().start(), at.end()))
                .map(c -> c.text().substring(2).strip())
                .orElse("");
    }
}
