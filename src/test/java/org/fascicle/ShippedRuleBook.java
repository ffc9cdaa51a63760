package org.fascicle;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;

/** The shipped rule book and all its scenarios, built and run once for all tests that look at them. */
public final class ShippedRuleBook {

    /** What was compiled is kept between tests: an edit of one file compiles that file alone. */
    public static final RuleCache CACHE = RuleCache.in(Path.of("target/compiled-rules"));

    private static final RuleBook BOOK = open(Path.of("rules"));

    private ShippedRuleBook() {}

    /** Run when first asked for. */
    private static final class Scenarios {
        private static final Run RUN = new Runner(BOOK).run(List.of(Path.of("scenarios")), RunListener.NONE);
    }

    /** A folder that must be fine, such as the shipped one with an edit. */
    public static RuleBook open(Path folder) {
        try {
            return RuleBook.open(folder, CACHE);
        } catch (RuleBookRefused e) {
            throw new IllegalStateException(e);
        }
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
