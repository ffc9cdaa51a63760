package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Page;
import org.junit.jupiter.api.Test;

class ExplainOptionTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_page_behind_a_code_is_printed() {
        assertThat(explain("FR-012")).isZero();
        assertThat(out.toString()).isEqualTo(Page.of(Code.SEMICOLON));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void small_letters_will_do() {
        assertThat(explain("fr-012")).isZero();
        assertThat(out.toString()).startsWith("FR-012 ");
    }

    @Test
    void a_code_that_is_nearly_one_is_met_with_the_nearest() {
        assertThat(explain("FR-12")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly("fascicle check: there is no such code [FR-12]", "  Did you mean FR-012?");
    }

    @Test
    void any_other_code_is_met_with_those_there_are() {
        assertThat(explain("E0308")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("  The codes are FR-001 to FR-019, ")
                .endsWith(" FR-601, FR-900.");
    }

    private int explain(String code) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "check", "--explain", code);
    }
}
