package org.fascicle.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fascicle.bench.ChosenCases;
import org.fascicle.bench.SmallBook;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;

/**
 * What all figures are measured with.
 *
 * @param small the book of about a hundred rules
 * @param full the shipped book
 * @param cases real ones, that tell words of the small book
 * @param quick a first look: fewer and shorter rounds
 */
public record Setting(RuleBook small, RuleBook full, List<Case> cases, boolean quick) {

    /** The shipped rules. */
    public static final Path RULES = Path.of("rules");
    /** The shipped scenarios. */
    public static final Path SCENARIOS = Path.of("scenarios");
    /** Where everything is written that a measurement needs. */
    public static final Path WORK = Path.of("target", "bench");

    /** From the folder of the project. */
    public static Setting here(boolean quick) throws IOException, RuleBookRefused {
        Files.createDirectories(WORK);
        RuleBook small = SmallBook.open(RULES);
        return new Setting(small, RuleBook.open(RULES), ChosenCases.of(SCENARIOS, small), quick);
    }

    /** How many rounds count. */
    public int rounds() {
        return quick ? 3 : 9;
    }

    /** How many rounds come first, so that everything is compiled. */
    public int warmUp() {
        return quick ? 3 : 10;
    }

    /** How long one thing is measured in a round. */
    public Duration time() {
        return Duration.ofMillis(quick ? 500 : 1_500);
    }
}
