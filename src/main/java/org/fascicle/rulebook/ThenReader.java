package org.fascicle.rulebook;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import org.fascicle.text.Place;

/** Reads the consequence of a rule: exactly one {@code insertLogical( new Fact( ... ) );}. */
final class ThenReader {

    private ThenReader() {}

    static Then read(Place place, String text) {
        ParseResult<BlockStmt> parsed =
                new JavaParser().parse(ParseStart.BLOCK, Providers.provider("{" + text + "\n}"));
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            return Then.unreadable(place, text.strip());
        }
        BlockStmt block = parsed.getResult().get();
        if (block.getStatements().size() == 1
                && block.getStatement(0) instanceof ExpressionStmt statement
                && statement.getExpression() instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()
                && call.getNameAsString().equals("insertLogical")
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof ObjectCreationExpr made
                && made.getScope().isEmpty()
                && made.getAnonymousClassBody().isEmpty()) {
            return new Then(
                    place,
                    text.strip(),
                    made.getType().asString(),
                    made.getArguments().stream().map(ExprReader::read).toList());
        }
        return Then.unreadable(place, text.strip());
    }
}
