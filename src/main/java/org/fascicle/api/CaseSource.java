package org.fascicle.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.model.Case;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/**
 * One case as read.
 *
 * @param about the case
 * @param leftOut what is wrong with words and values that are left out of it and named in it
 */
record CaseSource(Case about, List<Problem> leftOut) {

    /** What messages call a case that stands in no file. */
    private static final String NO_FILE = "the case";

    /** The one case of a text. */
    static CaseSource told(String text, RuleBook book) throws CaseNotRead {
        List<Problem> problems = new ArrayList<>();
        List<ReadCase> read = new CaseReader(book.vocabulary()).read(text, "", problems);
        problems.replaceAll(CaseSource::placed);
        return only(read, problems, NO_FILE);
    }

    /** The one case of a file. */
    static CaseSource file(Path file, RuleBook book) throws CaseNotRead {
        List<Problem> problems = new ArrayList<>();
        String shown = file.toString().replace('\\', '/');
        return only(new CaseReader(book.vocabulary()).read(file, shown, problems), problems, shown);
    }

    private static Problem placed(Problem problem) {
        Place place = problem.place();
        return new Problem(
                new Place(NO_FILE, place.line(), place.column()),
                problem.code(),
                problem.warning(),
                problem.what(),
                problem.advice(),
                problem.excerpt());
    }

    /** What the case does not name itself would be lost without a word, so it must not be answered. */
    private static CaseSource only(List<ReadCase> read, List<Problem> problems, String shown) throws CaseNotRead {
        if (read.size() > 1) {
            problems.add(new Problem(
                    Place.of(shown), "this holds several cases [" + read.size() + "]", "Give one at a time."));
        } else if (read.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    Place.of(shown), "this holds no case [" + shown + "]", "docs/cases.md says how one is written."));
        }
        if (read.size() != 1 || !problems.stream().allMatch(read.get(0)::names)) {
            throw new CaseNotRead(problems.stream().sorted().distinct().toList());
        }
        return new CaseSource(
                read.get(0).about(), problems.stream().sorted().distinct().toList());
    }
}
