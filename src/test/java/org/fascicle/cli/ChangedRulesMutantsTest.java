package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the small faults of rules that the last commit on the branch changed, nearly all are noticed by a scenario. */
class ChangedRulesMutantsTest {

    /** The commit before; of a merge, the branch as it was. */
    private static final String BEFORE = System.getProperty("mutants.since", "HEAD~1");

    private static final String CACHE = "fascicle.cache";

    private String cache;

    @BeforeEach
    void keepWhatIsCompiled() {
        cache = System.getProperty(CACHE);
        System.setProperty(CACHE, "target/compiled-rules");
    }

    @AfterEach
    void forget() {
        if (cache == null) {
            System.clearProperty(CACHE);
        } else {
            System.setProperty(CACHE, cache);
        }
    }

    @Test
    void faults_of_changed_rules_are_noticed() throws Exception {
        assumeTrue(isKnown(BEFORE), "git knows no commit before");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code =
                Main.run(new PrintWriter(out), new PrintWriter(err), "mutate", "--since", BEFORE, "--at-least", "95");

        assertThat(code).as(out + "\n" + err).isZero();
    }

    private static boolean isKnown(String commit) throws InterruptedException {
        try {
            return new ProcessBuilder("git", "rev-parse", "--verify", "--quiet", commit)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
