package org.fascicle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @Test
    void a_case_that_is_given_up_is_named_and_the_others_are_still_run(@TempDir Path folder) throws IOException {
        Path cases = Files.writeString(folder.resolve("two.yaml"), """
                case: one with too much in it
                assessed-on: 2026-03-01
                present: [palpitations, muscle cramp]
                ---
                case: one that is not
                assessed-on: 2026-03-01
                present: [palpitations]
                """);
        Limits tight = new Limits(2, 1000, Duration.ofSeconds(30));

        Run run = new Runner(SmallRuleBook.book(), new Assessor(SmallRuleBook::book, tight))
                .run(List.of(cases), RunListener.NONE);

        assertThat(run.verdicts()).extracting(v -> v.scenario().about().title()).containsExactly("one that is not");
        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("two.yaml:1", "nothing can be said about this case", "contact a clinician");
    }
}
