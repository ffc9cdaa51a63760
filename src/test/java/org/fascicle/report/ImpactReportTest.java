package org.fascicle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fascicle.Golden;
import org.fascicle.analyse.impact.EditedBook;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.Part;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.analyse.impact.Severity;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a clinician and a reviewer read it. */
class ImpactReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/impact");

    @TempDir
    private Path folder;

    @Test
    void every_kind_of_difference_and_of_edit_has_its_sentence() {
        assertThat(Arrays.stream(Severity.values()).map(one -> "impact." + one.name()))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(Severity.values()).map(one -> "impact." + ImpactWords.section(one)))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(Severity.values()).map(one -> "impact.markdown." + ImpactWords.section(one)))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(Part.values()).map(one -> "impact.part." + one.name()))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(RuleChange.Kind.values()).map(one -> "impact.because." + one.name()))
                .allMatch(Wording.ENGLISH::has);
    }

    @Test
    void an_edit_of_everything_reads_well_in_both_formats() {
        EditedBook book = new EditedBook(folder)
                .edit(
                        "magnesium/rules.drl",
                        "exists Finding( name == \"muscle spasm\"",
                        "exists Finding( name == \"edema\"")
                .edit("magnesium/rules.drl", "Urgency.INCOMPLETE", "Urgency.ROUTINE")
                .edit("magnesium/rules.drl", "value < 0.70 )", "value < 0.50 )")
                .edit("magnesium/rules.drl", "// cramps of the calf or foot", "// a cramp|of *calf* or <foot>")
                .edit("plan/more.drl", "\"potassium\", \"HD-01\"", "\"magnesium\", \"HD-01\"")
                .edit("plan/more.drl", "EX-01", "EX-02")
                .edit("vocabulary/findings.yaml", "[swelling]", "[swelling, puffiness]");
        Impact impact = book.impact();
        List<String> lost = impact.lostWarnings(Set.of());

        Golden.matches(
                FOLDER.resolve("report.txt"),
                ImpactReport.of(book.old(), book.edited(), impact, lost, false, ImpactFormat.TEXT));
        Golden.matches(
                FOLDER.resolve("report.md"),
                ImpactReport.of(book.old(), book.edited(), impact, lost, false, ImpactFormat.MARKDOWN));
    }
}
