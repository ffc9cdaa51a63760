package org.fascicle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
        assertThat(Arrays.stream(Severity.values()).map(one -> "impact.html." + ImpactWords.section(one)))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(Part.values()).map(one -> "impact.part." + one.name()))
                .allMatch(Wording.ENGLISH::has);
        assertThat(Arrays.stream(RuleChange.Kind.values()).map(one -> "impact.because." + one.name()))
                .allMatch(Wording.ENGLISH::has);
    }

    @Test
    void an_edit_of_everything_reads_well_in_every_format() {
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
        Golden.matches(
                FOLDER.resolve("report.html"),
                ImpactReport.of(book.old(), book.edited(), impact, lost, false, ImpactFormat.HTML));
    }

    @Test
    void nothing_a_rule_or_a_case_says_can_become_a_part_of_the_page() throws IOException {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        EditedBook book = new EditedBook(folder)
                .editBefore("magnesium/rules.drl", "// cramps of the calf or foot", "// was " + evil)
                .edit("magnesium/rules.drl", "// cramps of the calf or foot", "// is " + evil)
                .edit("magnesium/rules.drl", "site in ( \"calf\", \"foot\" )", "site == \"leg\"")
                .edit("plan/more.drl", "EX-01", "EX-02");
        Path cases = Files.writeString(
                folder.resolve("cases.yaml"),
                "case: '" + evil.replace("'", "''")
                        + "'\nassessed-on: 2026-03-01\npresent: [{ cramp: { site: calf } }]\n");
        Impact impact = book.impact(cases);

        Document page = Jsoup.parse(
                ImpactReport.of(book.old(), book.edited(), impact, List.of("<b>X-1</b>"), false, ImpactFormat.HTML));

        assertThat(page.select("main script, header script, img, b")).isEmpty();
        assertThat(page.text()).contains("is " + evil, "<b>X-1</b>");
        assertThat(page.select("td").text()).contains(evil);
    }

    @Test
    void the_page_says_what_the_markdown_says_and_every_link_leads_somewhere() {
        EditedBook book = new EditedBook(folder)
                .edit(
                        "magnesium/rules.drl",
                        "exists Finding( name == \"muscle spasm\"",
                        "exists Finding( name == \"edema\"");
        Impact impact = book.impact();
        Document page = Jsoup.parse(ImpactReport.of(
                book.old(), book.edited(), impact, impact.lostWarnings(Set.of()), false, ImpactFormat.HTML));

        assertThat(page.select(".verdict.bad").text()).contains("RF-6A");
        assertThat(page.select(".side.before pre").text()).isEqualTo("name == \"muscle spasm\"");
        assertThat(page.select(".side.after pre").text()).isEqualTo("name == \"edema\"");
        assertThat(page.select("section").get(1).className()).isEqualTo("warnings");
        assertThat(page.select(".group")).hasSameSizeAs(impact.groups());
        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
        assertThat(page.select("[src], link[href^=http]")).isEmpty();
    }
}
