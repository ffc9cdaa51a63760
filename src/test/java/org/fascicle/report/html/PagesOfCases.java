package org.fascicle.report.html;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.ShippedRuleBook;
import org.fascicle.SmallRuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.scenario.Verdict;
import org.fascicle.wording.Wording;

/** Pages to look at in tests. */
final class PagesOfCases {

    /** Published cases and whole people, read once. */
    static final List<Verdict> LARGE = ShippedRuleBook.run().verdicts().stream()
            .filter(verdict -> verdict.scenario().about().file().matches("scenarios/(published|people)/.*"))
            .toList();

    private PagesOfCases() {}

    /** The page of a case of the shipped rule book. */
    static String page(Verdict verdict) {
        return new RunPages(ShippedRuleBook.book(), Wording.ENGLISH, false, false)
                .only(new Run(List.of(verdict), List.of()));
    }

    /** The published case of this name. */
    static Verdict published(String name) {
        return LARGE.stream()
                .filter(verdict -> verdict.scenario().about().file().contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** The pages of cases run over a small rule book, as one that is written. */
    static Run small(Path folder, String cases) {
        try {
            Path file = Files.writeString(folder.resolve("case.yaml"), cases);
            return new Runner(SmallRuleBook.book()).run(List.of(file), RunListener.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of a case over the small rule book. */
    static String page(Run run, int which) {
        StringWriter page = new StringWriter();
        new CasePages(SmallRuleBook.book(), Wording.ENGLISH)
                .write(run.verdicts().get(which), page);
        return page.toString();
    }
}
