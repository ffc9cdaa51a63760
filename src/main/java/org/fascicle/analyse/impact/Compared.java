package org.fascicle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/**
 * What came of one case in two rule books.
 *
 * @param place where the case begins
 * @param compared whether both rule books could say something of it
 * @param impact what comes out otherwise; nothing when all is as it was
 * @param problem why the new rule book can say nothing of it
 */
public record Compared(Place place, boolean compared, Optional<CaseImpact> impact, Optional<Problem> problem) {

    /**
     * What comes out otherwise.
     *
     * @param before what the old rule book says of the case; nothing when it cannot read it or bring it to rest
     * @param after what the new one says
     */
    public static Compared of(BookChanges changes, Optional<Assessment> before, Assessment after) {
        return new Compared(
                place(after.about()),
                before.isPresent(),
                before.flatMap(was -> Comparison.of(changes, was, after)),
                Optional.empty());
    }

    /** A case that the new rule book does not bring to rest. */
    public static Compared unsaid(Case about, CannotAssess e) {
        String reason = Stream.ofNullable(e.getMessage())
                .flatMap(String::lines)
                .findFirst()
                .orElse("");
        Problem problem = new Problem(
                place(about),
                "nothing can be said about this case by the new rules [" + reason + "]",
                "Run it alone with fascicle run, and look at the rules that were edited.");
        return new Compared(place(about), false, Optional.empty(), Optional.of(problem));
    }

    private static Place place(Case about) {
        return new Place(about.file(), about.line(), 0);
    }

    /**
     * All that was compared.
     *
     * @param unread what could not be read of the cases
     */
    public static Impact together(BookChanges changes, List<Compared> all, List<Problem> unread) {
        List<Problem> problems = new ArrayList<>(unread);
        all.forEach(one -> problems.addAll(one.problem().stream().toList()));
        return new Impact(
                changes,
                (int) all.stream().filter(Compared::compared).count(),
                all.stream().flatMap(one -> one.impact().stream()).toList(),
                all.stream()
                        .filter(one -> !one.compared() && one.problem().isEmpty())
                        .map(Compared::place)
                        .toList(),
                problems.stream().sorted().distinct().toList());
    }
}
