package org.fascicle.rulebook.parse;

import java.util.List;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;

/** Says in plain words where the engine's parser stopped, when none of the known slips is there. */
final class Stumble {

    private Stumble() {}

    /** One problem: the first place is the one that helps; the others follow from it. */
    static void mark(Marker marker, Outline rule, Tokens tokens, List<DroolsError> errors, int linesBefore) {
        Span at = errors.stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .findFirst()
                .map(error -> nearest(marker, rule, tokens, error, linesBefore))
                .orElse(rule.name.at());
        marker.mark(
                Code.UNREADABLE,
                at,
                "this cannot be read as a condition [" + marker.shown(at) + "] in " + rule.called(),
                "Write it like Finding( name == \"muscle cramp\", present ); rules/README.md shows each kind.");
    }

    /** The token at the place of the error, or the last one of the rule before it. */
    private static Span nearest(Marker marker, Outline rule, Tokens tokens, ParserError error, int linesBefore) {
        Span found = rule.name.at();
        int row = error.getRow() + linesBefore;
        for (Token token : tokens.in(rule.at())) {
            int line = marker.text().place(token.at().start()).line();
            int column = marker.text().place(token.at().start()).column();
            boolean beyond = line > row || (line == row && column > error.getCol() + 1);
            if (beyond) {
                return found;
            }
            found = token.at();
        }
        return found;
    }
}
