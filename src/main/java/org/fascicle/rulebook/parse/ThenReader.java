package org.fascicle.rulebook.parse;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/** Reads the consequence of a rule: exactly one {@code insertLogical( new Fact( ... ) );}. */
final class ThenReader {

    /** Where its words stand is asked of the tokens, so the parser need keep neither places nor notes. */
    private static final ParserConfiguration PLAIN =
            new ParserConfiguration().setStoreTokens(false).setAttributeComments(false);

    private ThenReader() {}

    static Then read(SourceText source, Tokens tokens, Span at) {
        List<Token> part = tokens.in(at);
        Span written = part.get(0).at().to(part.get(part.size() - 1).at());
        String text = source.between(written);
        Optional<ObjectCreationExpr> made = made(source.between(at));
        if (made.isEmpty()) {
            return new Then(source.place(written.start()), written, text, "", written, List.of());
        }
        Leaves leaves = new Leaves(part);
        Span type = leaves.next(made.get().getType().asString());
        ExprReader reader = new ExprReader(leaves);
        List<Expr> values = made.get().getArguments().stream().map(reader::read).toList();
        return new Then(
                source.place(written.start()),
                written,
                text,
                made.get().getType().asString(),
                type,
                values);
    }

    private static Optional<ObjectCreationExpr> made(String text) {
        ParseResult<BlockStmt> parsed =
                new JavaParser(PLAIN).parse(ParseStart.BLOCK, Providers.provider("{" + text + "\n}"));
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            return Optional.empty();
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
                && made.getTypeArguments().isEmpty()
                && made.getType().getTypeArguments().isEmpty()
                && made.getType().getScope().isEmpty()
                && made.getType().getAnnotations().isEmpty()
                && made.getAnonymousClassBody().isEmpty()) {
            return Optional.of(made);
        }
        return Optional.empty();
    }
}
