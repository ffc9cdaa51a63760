package org.fascicle.rulebook.parse;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Span;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The engine's own parser, asked about some of the rules of a file, each at its place. */
final class EngineParser {

    private final Marker marker;
    private final Letters.Clean clean;
    private final List<Span> header;

    /** A parser of one file; the header is what stands above its rules and is sound. */
    EngineParser(Marker marker, Letters.Clean clean, List<Span> header) {
        this.marker = marker;
        this.clean = clean;
        this.header = header;
    }

    /** The engine's reading of these rules, the others blanked; nothing when it stumbles. */
    Optional<PackageDescr> parse(List<Outline> rules) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, only(rules));
            boolean good =
                    parsed != null && !parser.hasErrors() && parsed.getRules().size() == rules.size();
            return good ? Optional.of(parsed) : Optional.empty();
        } catch (DroolsParserException e) {
            return Optional.empty();
        }
    }

    /** The header and these rules, at their places; all else blanked. */
    private String only(List<Outline> rules) {
        StringBuilder text = new StringBuilder(clean.text());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
        header.forEach(at -> show(text, at));
        rules.forEach(rule -> show(text, rule.at()));
        return text.toString();
    }

    private void show(StringBuilder text, Span at) {
        text.replace(at.start(), at.end(), clean.text().substring(at.start(), at.end()));
    }

    /** Whether the engine can read this one rule; if not, where it stumbles is reported. */
    boolean readable(Outline outline) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, alone(outline));
            if (parsed != null && !parser.hasErrors() && parsed.getRules().size() == 1) {
                return true;
            }
        } catch (DroolsParserException e) {
            // told below, at the place where the rule begins
        }
        int linesBefore = marker.text().place(outline.at().start()).line() - 1;
        Stumble.mark(marker, outline, clean.tokens(), errors(parser), linesBefore);
        return false;
    }

    /** One rule as it stands, with as many spaces before it as there are letters on its first line. */
    private String alone(Outline outline) {
        int column = marker.text().place(outline.at().start()).column();
        return " ".repeat(column - 1)
                + clean.text().substring(outline.at().start(), outline.at().end());
    }

    /** The parser fails at putting some of its own complaints into words; then there are none. */
    private static List<DroolsError> errors(DrlParser parser) {
        try {
            return parser.getErrors();
        } catch (NullPointerException e) {
            return List.of();
        }
    }
}
