package org.fascicle.rulebook.parse;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.text.Span;

/** Turns the engine's own parse of an expression into ours. */
final class ExprReader {

    private final Leaves leaves;

    ExprReader(Leaves leaves) {
        this.leaves = leaves;
    }

    Expr read(Expression e) {
        if (e instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (e instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (e instanceof PointFreeExpr list) {
            return oneOf(list);
        }
        if (e instanceof UnaryExpr unary) {
            return unary(unary);
        }
        return simple(e);
    }

    private Expr simple(Expression e) {
        if (e instanceof DrlNameExpr name) {
            return named(name.getNameAsString());
        }
        if (e instanceof NameExpr name) {
            return named(name.getNameAsString());
        }
        if (e instanceof StringLiteralExpr text) {
            return new Expr.Text(leaves.next(text.asString()), text.asString());
        }
        if (e instanceof IntegerLiteralExpr number) {
            return number(number.getValue(), 1);
        }
        if (e instanceof DoubleLiteralExpr number) {
            return number(number.getValue(), 1);
        }
        if (e instanceof BooleanLiteralExpr truth) {
            return new Expr.Truth(leaves.next(truth.toString()), truth.getValue());
        }
        if (e instanceof FieldAccessExpr access && simple(access.getScope()) instanceof Expr.Field scope) {
            Span value = leaves.next(access.getNameAsString());
            return new Expr.Constant(scope.at().to(value), scope.name(), access.getNameAsString());
        }
        return other(e);
    }

    private Expr named(String name) {
        Span at = leaves.next(name);
        return name.startsWith("$") ? new Expr.Variable(at, name) : new Expr.Field(at, name);
    }

    private Expr number(String written, int sign) {
        Span at = leaves.next(written);
        try {
            return new Expr.Figure(at, sign < 0 ? "-" + written : written, sign * Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return new Expr.Other(at, written);
        }
    }

    private Expr binary(BinaryExpr e) {
        Expr left = read(e.getLeft());
        Expr right = read(e.getRight());
        Span at = left.at().to(right.at());
        return switch (e.getOperator()) {
            case AND -> new Expr.Both(at, left, right);
            case OR -> new Expr.Either(at, left, right);
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                new Expr.Compare(at, left, e.getOperator().asString(), right);
            case PLUS, MINUS, MULTIPLY, DIVIDE ->
                new Expr.Arithmetic(at, left, e.getOperator().asString(), right);
            default -> other(e);
        };
    }

    private Expr oneOf(PointFreeExpr e) {
        if (!e.getOperator().asString().equals("in")) {
            return other(e);
        }
        Expr left = read(e.getLeft());
        List<Expr> values = e.getRight().stream().map(this::read).toList();
        Span at = values.isEmpty()
                ? left.at()
                : left.at().to(values.get(values.size() - 1).at());
        return new Expr.OneOf(at, left, values, e.isNegated());
    }

    private Expr unary(UnaryExpr e) {
        if (e.getOperator() == UnaryExpr.Operator.MINUS) {
            if (e.getExpression() instanceof IntegerLiteralExpr n) {
                return number(n.getValue(), -1);
            }
            if (e.getExpression() instanceof DoubleLiteralExpr n) {
                return number(n.getValue(), -1);
            }
        }
        if (e.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            Expr of = read(e.getExpression());
            return new Expr.Opposite(of.at(), of);
        }
        return other(e);
    }

    private Expr other(Expression e) {
        String written = PrintUtil.printNode(e);
        return new Expr.Other(leaves.next(written), written);
    }
}
