package org.fascicle.report;

import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.wording.Wording;

/** What an edit of a rule book does to cases, in one of the formats. */
public final class ImpactReport {

    private ImpactReport() {}

    /**
     * The report, ending in a line break.
     *
     * @param unaccepted ids of rules whose warning is lost or lowered and that nobody accepts
     * @param all names every case, not the first few of each difference
     */
    public static String of(
            BookSide before, BookSide after, Impact impact, List<String> unaccepted, boolean all, ImpactFormat format) {
        ImpactWords words = new ImpactWords(before, after, Wording.ENGLISH);
        return switch (format) {
            case TEXT -> joined(new ImpactText(words, all).of(impact, unaccepted));
            case MARKDOWN -> joined(new ImpactMarkdown(words, all).of(impact, unaccepted));
            case HTML -> new ImpactHtml(words, Wording.ENGLISH, all).of(impact, unaccepted);
        };
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    /** What is said of two rule books that are the same: there is nothing to run. */
    public static String equal(BookSide before, BookSide after, ImpactFormat format) {
        String said = Wording.ENGLISH.say("impact.equal", before.shown(), after.shown());
        return format == ImpactFormat.HTML ? ImpactHtml.equal(said, Wording.ENGLISH) : said + System.lineSeparator();
    }
}
