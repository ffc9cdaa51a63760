package org.fascicle.rulebook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

    @ParameterizedTest
    @EnumSource
    void every_page_comes_with_the_program_and_bears_no_marks(Code code) {
        String page = Page.of(code);

        assertThat(page).startsWith(code.id() + " " + code.title() + "\n\nWhat: ");
        assertThat(page).contains("\nWhy: ", "\nWrong:\n", "\nRight:\n").doesNotContain("**", "`");
    }

    @Test
    void examples_are_indented_and_kept_as_they_are() {
        assertThat(Page.plain("""
                        ## Wrong

                        ```drl when
                            Lab( value < 0.35 ** 2 )    // `x`

                        ```
                        """)).isEqualTo("""
                        Wrong:

                                Lab( value < 0.35 ** 2 )    // `x`

                        """);
    }

    @Test
    void a_long_line_is_folded_between_two_words() {
        String text = "word ".repeat(50).strip();

        assertThat(Page.plain(text).lines().toList())
                .hasSize(3)
                .allMatch(line -> line.length() <= 100 && line.startsWith("word") && line.endsWith("word"));
        assertThat(Page.plain(text).replace('\n', ' ').strip()).isEqualTo(text);
    }
}
