package org.fascicle.rulebook.parse;

import com.github.javaparser.ParseProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/**
 * The engine's own parse of what is asked of a fact. Rules ask for the same over and over, so each text is parsed once
 * for all files that are read together, side by side if need be; what is found is only ever looked at.
 */
public final class Expressions {

    private final Map<String, Optional<DrlxExpression>> parsed = new ConcurrentHashMap<>();

    /** What a text says, with the variable it names, or nothing when it cannot be parsed. */
    Optional<DrlxExpression> parse(String text) {
        return parsed.computeIfAbsent(text, Expressions::parsed);
    }

    private static Optional<DrlxExpression> parsed(String text) {
        try {
            return Optional.of(DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text));
        } catch (ParseProblemException e) {
            return Optional.empty();
        }
    }
}
