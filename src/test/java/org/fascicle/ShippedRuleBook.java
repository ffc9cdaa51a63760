package org.fascicle;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;

/** The shipped rule book and all its scenarios, built and run once for all tests that look at them. */
public final class ShippedRuleBook {

    private static final RuleBook BOOK = SmallRuleBook.open(Path.of("rules"));

    private ShippedRuleBook() {}

    /** Run when first asked for. */
    private static final class Scenarios {
        private static final Run RUN = new Runner(BOOK).run(List.of(Path.of("scenarios")), RunListener.NONE);
    }

    /** The rule book. */
    public static RuleBook book() {
        return BOOK;
    }

    /** What came of every scenario. */
    public static Run run() {
        return Scenarios.RUN;
    }
}
