package org.fascicle.rulebook.lint;

import java.time.LocalDate;
import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.text.Excerpt;
import org.fascicle.text.Problem;

/** Sources that should have been looked at again by now. */
final class Reviews {

    private Reviews() {}

    static List<Problem> find(Sources sources, LocalDate on) {
        return sources.all().stream()
                .filter(source -> source.reviewBy().isBefore(on))
                .map(Reviews::past)
                .toList();
    }

    private static Problem past(Source source) {
        return new Problem(
                source.place(),
                Code.REVIEW.id(),
                Code.REVIEW.warning(),
                "the source " + source.key() + " is past its review date [" + source.reviewBy() + "]",
                "Look whether it has been replaced or withdrawn, then set a new date.",
                Excerpt.NONE);
    }
}
