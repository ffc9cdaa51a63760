package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/** Runs a case as if one more line of it were told. */
final class Trial {

    private final CaseReader reader;
    private final Assessor assessor;

    Trial(RuleBook book) {
        this.reader = new CaseReader(book.vocabulary());
        this.assessor = new Assessor(book);
    }

    /** What the rules say with the line; nothing when it cannot be read or the rules do not come to rest. */
    Optional<Assessment> with(CaseLine line, CaseDocument document, Assessment before) {
        try {
            return reader.document(document.with(line).yaml(), before.about().file(), new ArrayList<>())
                    .map(ReadCase::about)
                    .map(assessor::assess);
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    /** What the line would change. */
    Optional<Effect> of(CaseLine line, CaseDocument document, Assessment before) {
        return with(line, document, before).map(after -> Effect.of(before, after));
    }
}
