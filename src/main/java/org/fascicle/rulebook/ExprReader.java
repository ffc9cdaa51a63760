package org.fascicle.rulebook;

import com.github.javaparser.ParseProblemException;
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
import java.util.Optional;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** Turns the engine's own parse of an expression into ours. */
final class ExprReader {

    private ExprReader() {}

    /** A constraint's expression and the variable it binds, or nothing when it cannot be parsed. */
    static Optional<DrlxExpression> parse(String text) {
        try {
            return Optional.of(DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text));
        } catch (ParseProblemException e) {
            return Optional.empty();
        }
    }

    static Expr read(Expression e) {
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

    private static Expr simple(Expression e) {
        if (e instanceof DrlNameExpr name) {
            return named(name.getNameAsString());
        }
        if (e instanceof NameExpr name) {
            return named(name.getNameAsString());
        }
        if (e instanceof StringLiteralExpr text) {
            return new Expr.Text(text.asString());
        }
        if (e instanceof IntegerLiteralExpr number) {
            return number(number.getValue(), 1);
        }
        if (e instanceof DoubleLiteralExpr number) {
            return number(number.getValue(), 1);
        }
        if (e instanceof BooleanLiteralExpr truth) {
            return new Expr.Truth(truth.getValue());
        }
        if (e instanceof FieldAccessExpr access && simple(access.getScope()) instanceof Expr.Field scope) {
            return new Expr.Constant(scope.name(), access.getNameAsString());
        }
        return other(e);
    }

    private static Expr named(String name) {
        return name.startsWith("$") ? new Expr.Variable(name) : new Expr.Field(name);
    }

    private static Expr number(String written, int sign) {
        return new Expr.Figure(sign < 0 ? "-" + written : written, sign * Double.parseDouble(written));
    }

    private static Expr binary(BinaryExpr e) {
        Expr left = read(e.getLeft());
        Expr right = read(e.getRight());
        return switch (e.getOperator()) {
            case AND -> new Expr.Both(left, right);
            case OR -> new Expr.Either(left, right);
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                new Expr.Compare(left, e.getOperator().asString(), right);
            case PLUS, MINUS, MULTIPLY, DIVIDE ->
                new Expr.Arithmetic(left, e.getOperator().asString(), right);
            default -> other(e);
        };
    }

    private static Expr oneOf(PointFreeExpr e) {
        if (!e.getOperator().asString().equals("in")) {
            return other(e);
        }
        return new Expr.OneOf(
                read(e.getLeft()), e.getRight().stream().map(ExprReader::read).toList(), e.isNegated());
    }

    private static Expr unary(UnaryExpr e) {
        if (e.getOperator() == UnaryExpr.Operator.MINUS) {
            if (e.getExpression() instanceof IntegerLiteralExpr n) {
                return number(n.getValue(), -1);
            }
            if (e.getExpression() instanceof DoubleLiteralExpr n) {
                return number(n.getValue(), -1);
            }
        }
        return e.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                ? new Expr.Opposite(read(e.getExpression()))
                : other(e);
    }

    private static Expr other(Expression e) {
        return new Expr.Other(PrintUtil.printNode(e));
    }
}
