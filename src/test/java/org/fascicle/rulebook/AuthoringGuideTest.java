package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.Golden;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for those who write rules shows is so. */
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("rules/README.md");

    @Test
    void every_form_of_a_condition_it_shows_is_allowed(@TempDir Path copy) throws IOException {
        List<Example> forms = CheckPage.read(GUIDE).under("What a rule may hold");

        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).problems(copy)).isEmpty();
    }

    @Test
    void the_error_it_explains_is_the_one_that_is_printed(@TempDir Path copy) throws IOException {
        CheckPage guide = CheckPage.read(GUIDE);
        Example error = guide.under("Reading an error").get(0);
        List<Problem> problems = error.problems(copy);
        List<String> lines = new ArrayList<>(guide.lines());

        assertThat(problems).hasSize(1);
        error.print(problems.get(0), copy, lines);
        Golden.matches(GUIDE, String.join("\n", lines) + "\n");
    }
}
