package org.fascicle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fascicle.analyse.impact.RuleChange.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was edited, down to the single thing asked. */
class BookChangesTest {

    private static final String RULES = "magnesium/rules.drl";

    @TempDir
    private Path folder;

    private EditedBook book;

    @BeforeEach
    void copy() {
        book = new EditedBook(folder);
    }

    @Test
    void equal_books_differ_in_nothing() {
        assertThat(book.changes().none()).isTrue();
    }

    @Test
    void where_a_rule_stands_and_how_it_is_laid_out_is_no_change() {
        book.edit(RULES, "// Enough of", "// A longer\n// remark\n\n// Enough of")
                .edit(
                        RULES,
                        "Lab( test == \"serum magnesium\", value < 0.70 )",
                        "Lab(test == \"serum magnesium\",\n value<0.70)");

        assertThat(book.changes().none()).isTrue();
    }

    @Test
    void a_moved_cut_off_is_named_with_both_texts_and_places() {
        book.edit(RULES, "value < 0.70 )", "value < 0.50 )");

        RuleChange change = only();
        assertThat(change.id()).isEqualTo("MG-L02");
        assertThat(change.decides()).isTrue();
        assertThat(change.parts()).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo(Part.CONSTRAINT);
            assertThat(part.within()).isEqualTo("serum magnesium below 0.70 mmol/L");
            assertThat(part.before().orElseThrow().text()).isEqualTo("value < 0.70");
            assertThat(part.before().orElseThrow().place()).hasToString("old/magnesium/rules.drl:29:37");
            assertThat(part.after().orElseThrow().text()).isEqualTo("value < 0.50");
            assertThat(part.after().orElseThrow().place()).hasToString("new/magnesium/rules.drl:29:37");
        });
    }

    @Test
    void inside_a_negation_and_inside_an_or_the_single_thing_is_found() {
        book.edit(RULES, "value >= 0.85", "value >= 0.90").edit(RULES, "cardiac glycoside", "proton-pump inhibitor");

        assertThat(book.changes().of("MG-R01").orElseThrow().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.after().orElseThrow().text()).isEqualTo("value >= 0.90"));
        assertThat(book.changes().of("RF-6A").orElseThrow().parts())
                .singleElement()
                .satisfies(part ->
                        assertThat(part.before().orElseThrow().text()).isEqualTo("drugClass == \"cardiac glycoside\""));
    }

    @Test
    void a_limit_of_a_total_is_found() {
        book.edit("conclusions.drl", "$reasons > 0", "$reasons > 1");

        assertThat(only().parts()).singleElement().satisfies(part -> {
            assertThat(part.part()).isEqualTo(Part.CONSTRAINT);
            assertThat(part.before().orElseThrow().text()).isEqualTo("$reasons > 0");
        });
    }

    @Test
    void a_condition_taken_out_and_one_put_in_are_told_apart() {
        book.edit(RULES, "    exists Finding( name == \"muscle spasm\", present )", "    Medication( months >= 3 )");

        assertThat(only().parts()).extracting(PartChange::part).containsExactly(Part.CONDITION, Part.CONDITION);
        assertThat(only().parts().get(0).after()).isEmpty();
        assertThat(only().parts().get(1).before()).isEmpty();
    }

    @Test
    void a_conclusion_a_title_and_notes_are_parts_too() {
        book.edit(RULES, "Urgency.URGENT", "Urgency.PROMPT")
                .edit(RULES, "RF-6A palpitations with", "RF-6A a racing heart with")
                .edit(RULES, "Ask for a heart tracing", "Please ask for a heart tracing")
                .edit(RULES, "// any cramp or spasm", "// a cramp or a spasm");

        assertThat(only().parts())
                .extracting(PartChange::part)
                .containsExactly(Part.CONCLUSION, Part.TITLE, Part.SAY, Part.WORDS);
        assertThat(only().speaks()).isTrue();
    }

    @Test
    void another_source_decides_nothing_and_says_nothing() {
        book.edit(RULES, "mhra-ppi-2012", "fascicle-convention");

        assertThat(only().parts()).extracting(PartChange::part).containsExactly(Part.NOTE);
        assertThat(only().decides()).isFalse();
        assertThat(only().speaks()).isFalse();
    }

    @Test
    void a_rule_with_another_id_was_taken_out_and_added() {
        book.edit(RULES, "MG-L02", "MG-L09");

        assertThat(book.changes().rules())
                .extracting(RuleChange::id, RuleChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MG-L02", Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("MG-L09", Kind.ADDED));
    }

    @Test
    void a_list_that_differs_is_named() {
        book.edit("vocabulary/findings.yaml", "edema: { synonyms: [swelling] }", "edema: { synonyms: [puffiness] }");

        assertThat(book.changes().rules()).isEmpty();
        assertThat(book.changes().lists()).containsExactly("vocabulary/findings.yaml");
        assertThat(book.changes().none()).isFalse();
    }

    private RuleChange only() {
        assertThat(book.changes().rules()).hasSize(1);
        return book.changes().rules().get(0);
    }
}
