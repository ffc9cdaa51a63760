package org.fascicle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fascicle.ShippedRuleBook;
import org.fascicle.report.TextReport;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Verdict;
import org.fascicle.wording.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePagesTest {

    private static final int LARGEST = 300_000;

    @Test
    void every_piece_of_the_text_report_stands_on_the_page() {
        TextReport text = new TextReport(ShippedRuleBook.book(), Wording.ENGLISH);
        for (Verdict verdict : PagesOfCases.LARGE) {
            Document page = Jsoup.parse(PagesOfCases.page(verdict));
            List<String> lines = text.of(verdict.assessment());
            String words = plain(page.text());
            assertThat(lines.stream().flatMap(CasePagesTest::pieces).filter(piece -> !words.contains(piece)))
                    .as(verdict.scenario().about().file())
                    .isEmpty();
            assertThat(page.select("details.voice, .plan > div")).hasSize((int) lines.stream()
                    .filter(line -> line.startsWith("  ├") || line.startsWith("  └"))
                    .count());
        }
    }

    /** A line of the text report without the tree and its columns. */
    private static Stream<String> pieces(String line) {
        return Arrays.stream(line.split(" {2,}|[├└│]─?|\\[|]|(?<=\\S\\[[^]]{0,200}), ", -1))
                .flatMap(piece ->
                        line.contains(".drl:") ? Arrays.stream(piece.split(", by |, |: ", -1)) : Stream.of(piece))
                .map(CasePagesTest::plain)
                .filter(piece -> !piece.isEmpty());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    @Test
    void a_page_is_well_formed_and_every_link_in_it_leads_somewhere() {
        for (Verdict verdict : PagesOfCases.LARGE) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document page = Jsoup.parse(PagesOfCases.page(verdict), parser);

            assertThat(parser.getErrors()).as(verdict.scenario().about().file()).isEmpty();
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.select("a[href^=#]").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(href -> ids.contains(href.substring(1)));
        }
    }

    @Test
    void headings_go_down_one_step_at_a_time_and_the_language_is_named() {
        Document page = Jsoup.parse(PagesOfCases.page(PagesOfCases.LARGE.get(0)));
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int now = heading.tagName().charAt(1) - '0';
            assertThat(now).as(heading.text()).isBetween(before == 0 ? 1 : 2, before + 1);
            before = now;
        }
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main, header, footer")).hasSize(3);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void the_largest_published_case_stays_small() {
        assertThat(PagesOfCases.LARGE)
                .extracting(verdict -> PagesOfCases.page(verdict).getBytes(StandardCharsets.UTF_8).length)
                .allMatch(length -> length < LARGEST)
                .anyMatch(length -> length > LARGEST / 3);
    }

    @Test
    void nothing_is_fetched_and_only_sources_lead_out() {
        Document page = Jsoup.parse(PagesOfCases.page(PagesOfCases.published("HO-089")));

        assertThat(page.select("[src], link[rel=stylesheet], iframe, object, form[action]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("a[href^=http]")).isNotEmpty().allMatch(link -> link.closest(".citations") != null);
    }

    @Test
    void what_a_case_says_is_never_taken_for_the_page_itself(@TempDir Path folder) {
        Run run = PagesOfCases.small(folder, """
                case: '</title></h1><script>alert("title")</script>'
                why: '</style><img src=x onerror=alert(1)> & "quotes" ''too'''
                assessed-on: 2026-03-01
                present: [muscle cramp: { site: calf }, '</script><svg onload=alert(2)>']
                """);
        Document page = Jsoup.parse(PagesOfCases.page(run, 0));

        assertThat(page.title()).isEqualTo("</title></h1><script>alert(\"title\")</script>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror], [onload]")).isEmpty();
        assertThat(page.selectFirst(".why-kept").text())
                .isEqualTo("</style><img src=x onerror=alert(1)> & \"quotes\" 'too'");
        assertThat(page.selectFirst("#not-understood").text()).contains("</script><svg onload=alert(2)>");
    }

    @Test
    void the_urgency_is_said_in_words_with_what_to_do_before_anything_else(@TempDir Path folder) {
        Document page = Jsoup.parse(PagesOfCases.page(PagesOfCases.published("HO-089")));
        Element first = page.selectFirst("main > *");

        assertThat(first.className()).isEqualTo("banner emergency");
        assertThat(first.selectFirst("h2").text()).isEqualTo("EMERGENCY");
        assertThat(first.text()).contains("112");

        Run run = PagesOfCases.small(
                folder, "case: one\nassessed-on: 2026-03-01\npresent: [muscle cramp: { site: calf }]\n");
        Element open = Jsoup.parse(PagesOfCases.page(run, 0)).selectFirst("main > *");
        assertThat(open.text()).startsWith("INCOMPLETE").contains("ask them first");
    }

    @Test
    void what_did_not_come_out_as_expected_is_on_the_page(@TempDir Path folder) {
        Run run = PagesOfCases.small(
                folder,
                "scenario: one\nassessed-on: 2026-03-01\npresent: [muscle cramp]\nexpect: { urgency: emergency }\n");

        assertThat(Jsoup.parse(PagesOfCases.page(run, 0))
                        .selectFirst("#expected")
                        .text())
                .contains("did not come out", "urgency is incomplete, expected emergency");
    }

    @Test
    void the_same_case_gives_the_same_bytes() {
        Verdict verdict = PagesOfCases.published("HO-015");

        assertThat(PagesOfCases.page(verdict)).isEqualTo(PagesOfCases.page(verdict));
    }

    @Test
    void a_rule_is_written_once_however_often_it_is_named() {
        Document page = Jsoup.parse(PagesOfCases.page(PagesOfCases.published("HO-089")));

        assertThat(page.select("#rules article pre").eachText())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("rule \"") && text.endsWith("end"));
    }
}
