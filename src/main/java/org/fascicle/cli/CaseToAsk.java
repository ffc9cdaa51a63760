package org.fascicle.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
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

    /**
     * The case somebody named.
     *
     * @throws CannotGoOn when it cannot be read
     */
    static CaseToAsk read(CaseArgument named, RuleBook book) throws CannotGoOn {
        Case about = named.read(book).about();
        List<Problem> none = new ArrayList<>();
        return TextFile.read(Path.of(about.file()), about.file(), none).stream()
                .flatMap(text -> CaseDocument.of(text, about.file(), none).stream())
                .filter(document -> document.yaml().place().line() == about.line())
                .findFirst()
                .map(document -> new CaseToAsk(about, document.withoutAnswers()))
                .orElseThrow(() -> new IllegalStateException("The case is gone (" + about.file() + ")"));
    }
}
