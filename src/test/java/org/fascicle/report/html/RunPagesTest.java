package org.fascicle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.ShippedRuleBook;
import org.fascicle.SmallRuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.wording.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPagesTest {

    private static final String CASES = """
            scenario: as it should be
            assessed-on: 2026-03-01
            present: [muscle cramp]
            expect: { urgency: incomplete }
            ---
            scenario: <b>not</b> as it should be
            assessed-on: 2026-03-01
            present: [muscle cramp]
            expect: { urgency: emergency }
            ---
            case: nothing expected
            assessed-on: 2026-03-01
            present: [muscle cramp]
            """;

    @TempDir
    private Path folder;

    @Test
    void several_cases_are_a_summary_with_the_page_of_each_beside_it() throws IOException {
        Document page = write(false, PagesOfCases.small(folder, CASES));

        assertThat(page.select("tr[data-l]")).hasSize(3);
        List<String> pages = page.select("td a").eachAttr("href");
        assertThat(pages).hasSize(3).doesNotHaveDuplicates().allMatch(href -> Files.exists(folder.resolve(href)));
        assertThat(Jsoup.parse(Files.readString(folder.resolve(pages.get(1)))).title())
                .isEqualTo("<b>not</b> as it should be");
        assertThat(page.select("tr[data-o=failed]").text())
                .contains("<b>not</b> as it should be", "urgency is incomplete, expected emergency");
        assertThat(page.select("tr[data-o=plain], tr[data-o=passed]")).hasSize(2);
    }

    @Test
    void only_the_failures_when_only_they_are_asked_for() throws IOException {
        assertThat(write(true, PagesOfCases.small(folder, CASES)).select("tr[data-l]"))
                .hasSize(1);
    }

    @Test
    void what_could_not_be_read_is_on_the_summary() throws IOException {
        Run run = PagesOfCases.small(folder, CASES + "---\ncase: wrong\nassesed-on: 2026-03-01\n");

        assertThat(write(false, run).text()).contains("What could not be read", "assesed-on");
    }

    @Test
    void the_same_file_named_twice_overwrites_nothing() throws IOException {
        Run once = PagesOfCases.small(folder, CASES);
        Run twice = new Run(
                Stream.concat(once.verdicts().stream(), once.verdicts().stream())
                        .toList(),
                List.of());

        assertThat(write(false, twice).select("td a").eachAttr("href"))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void very_many_cases_stay_one_small_page_and_only_failures_get_their_own() throws IOException {
        Run run = ShippedRuleBook.run();
        assertThat(run.verdicts()).hasSizeGreaterThan(RunPages.PAGES_FOR_ALL);
        Path out = folder.resolve("report.html");
        new RunPages(ShippedRuleBook.book(), Wording.ENGLISH, false, false).write(run, out);
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(Files.readString(out), parser);

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("tr[data-l]")).hasSize(run.verdicts().size());
        assertThat(Files.size(out)).isLessThan(5_000_000);
        assertThat(page.text()).contains("--all-pages");
        assertThat(page.select("td a"))
                .hasSize((int) run.verdicts().stream().filter(v -> !v.passed()).count());
    }

    private Document write(boolean onlyFailures, Run run) throws IOException {
        Path out = folder.resolve("report.html");
        new RunPages(SmallRuleBook.book(), Wording.ENGLISH, onlyFailures, false).write(run, out);
        return Jsoup.parse(Files.readString(out));
    }
}
