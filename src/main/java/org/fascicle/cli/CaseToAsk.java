package org.fascicle.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Scenario;
import org.fascicle.text.Problem;
import org.fascicle.text.TextFile;
import org.fascicle.write.CaseDocument;

/**
 * A case with the document it was read from, to which answers can be told.
 *
 * @param about the case
 * @param document without what is expected of it
 */
record CaseToAsk(Case about, CaseDocument document) {

    /** The case somebody named; nothing, and the reasons, when it cannot be read. */
    static Optional<CaseToAsk> read(CaseArgument named, RuleBook book, List<Problem> problems) {
        return named.read(book, problems).map(Scenario::about).flatMap(CaseToAsk::of);
    }

    private static Optional<CaseToAsk> of(Case about) {
        List<Problem> none = new ArrayList<>();
        return TextFile.read(Path.of(about.file()), about.file(), none).stream()
                .flatMap(text -> CaseDocument.of(text, about.file(), none).stream())
                .filter(document -> document.yaml().place().line() == about.line())
                .findFirst()
                .map(document -> new CaseToAsk(about, document.withoutAnswers()));
    }
}
