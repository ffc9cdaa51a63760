package org.fascicle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.ShippedRuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.wording.Wording;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a browser shows them. */
class BrowserTest {

    /** Looks at a page in a frame as wide as a phone and writes what it finds onto itself. */
    private static final String PHONE = """
            <!doctype html><html><body><iframe id="phone" src="page.html" style="width:360px;height:740px;border:0"></iframe>
            <script>
            document.getElementById("phone").addEventListener("load", (event) => {
              const page = event.target.contentDocument, found = document.body.dataset;
              page.querySelectorAll("details").forEach((part) => { part.open = true; });
              found.width = page.documentElement.scrollWidth;
              const wide = (part) => part.getBoundingClientRect().right > 361 && !part.closest(".wide, .skip, thead");
              found.over = [...page.querySelectorAll("body *")].filter(wide).map((part) => part.outerHTML.slice(0, 80)).join();
              const spills = (group) => group.querySelector("text").getBBox().width + 8 > group.querySelector("rect").getBBox().width;
              found.spills = [...page.querySelectorAll("svg g")].filter(spills).map((group) => group.textContent).join();
              found.fetched = event.target.contentWindow.performance.getEntriesByType("resource").length;
            });
            </script></body></html>
            """;

    /** Points at things of a page and writes what comes of it onto the page. */
    private static final String TOUCH = """
            <script>
            {
              const found = document.body.dataset, peek = document.getElementById("peek");
              const all = [...document.querySelectorAll('details[data-fold="true"]')];
              found.folded = all.every((part) => !part.open);
              const rule = document.querySelector("#warnings .voice > .place a.rule");
              rule.click();
              found.tapped = !peek.hidden && document.activeElement === peek && peek.textContent;
              document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
              found.left = peek.hidden && document.activeElement === rule;
              rule.blur();
              rule.focus();
              found.focused = !peek.hidden;
              rule.blur();
              document.querySelector("nav a").focus();
              found.away = peek.hidden;
              dispatchEvent(new Event("beforeprint"));
              found.paper = all.every((part) => part.open);
            }
            </script>
            """;

    private static final String CHOOSE = """
            <script>
            {
              const form = document.getElementById("filter"), found = document.body.dataset;
              const rows = () => document.querySelectorAll("tr[data-l]:not([hidden])").length;
              const choose = (name, value) => {
                form.reset();
                form[name].value = value;
                form.dispatchEvent(new Event("input"));
                return rows();
              };
              found.all = rows();
              found.emergency = choose("level", "emergency");
              found.text = choose("text", "HO-089");
              found.none = choose("text", "no such words");
              found.files = document.querySelectorAll("tbody:not([hidden])").length;
              found.failed = choose("outcome", "failed");
              found.nutrient = choose("nutrient", "0");
            }
            </script>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void a_browser_is_there() {
        Chromium.isNeeded();
    }

    @Test
    void a_page_fits_a_phone_and_fetches_nothing() throws IOException, InterruptedException {
        for (String name : List.of("HO-089", "HO-015", "people")) {
            Files.writeString(folder.resolve("page.html"), PagesOfCases.page(PagesOfCases.published(name)));
            Element seen = look(Files.writeString(folder.resolve("phone.html"), PHONE));

            assertThat(seen.attr("data-over")).isEmpty();
            assertThat(seen.attr("data-width")).isEqualTo("360");
            assertThat(seen.attr("data-spills")).isEmpty();
            assertThat(seen.attr("data-fetched")).isEqualTo("0");
        }
    }

    @Test
    void the_summary_fits_a_phone() throws IOException, InterruptedException {
        summary(folder.resolve("page.html"));
        Element seen = look(Files.writeString(folder.resolve("phone.html"), PHONE));

        assertThat(seen.attr("data-over")).isEmpty();
        assertThat(seen.attr("data-width")).isEqualTo("360");
    }

    @Test
    void a_rule_is_read_by_touch_and_by_keyboard_and_paper_is_unfolded() throws IOException, InterruptedException {
        String page = PagesOfCases.page(PagesOfCases.published("HO-089"));
        Element seen = look(Files.writeString(folder.resolve("page.html"), page.replace("</body>", TOUCH + "</body>")));

        assertThat(seen.attr("data-folded")).isEqualTo("true");
        assertThat(seen.attr("data-tapped")).contains("rule \"LT-CA1 calcium below 1.90\"");
        assertThat(seen.attr("data-left")).isEqualTo("true");
        assertThat(seen.attr("data-focused")).isEqualTo("true");
        assertThat(seen.attr("data-away")).isEqualTo("true");
        assertThat(seen.attr("data-paper")).isEqualTo("true");
    }

    @Test
    void the_summary_shows_what_is_asked_for() throws IOException, InterruptedException {
        Path file = summary(folder.resolve("page.html"));
        Element seen = look(Files.writeString(file, Files.readString(file).replace("</body>", CHOOSE + "</body>")));
        int all = PagesOfCases.LARGE.size();

        assertThat(seen.attr("data-all")).isEqualTo(String.valueOf(all));
        assertThat(Integer.parseInt(seen.attr("data-emergency"))).isBetween(1, all - 1);
        assertThat(seen.attr("data-text")).isEqualTo("1");
        assertThat(seen.attr("data-none")).isEqualTo("0");
        assertThat(seen.attr("data-files")).isEqualTo("0");
        assertThat(seen.attr("data-failed")).isEqualTo("0");
        assertThat(Integer.parseInt(seen.attr("data-nutrient"))).isBetween(1, all - 1);
    }

    @Test
    void a_fault_of_a_script_would_be_seen() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.html"), "<script>nothing.like.this()</script>");

        assertThat(Chromium.open(page).console()).isNotEmpty();
    }

    private static Path summary(Path file) throws IOException {
        new RunPages(ShippedRuleBook.book(), Wording.ENGLISH, false, false)
                .write(new Run(PagesOfCases.LARGE, List.of()), file);
        return file;
    }

    private static Element look(Path page) throws IOException, InterruptedException {
        Chromium.Opened opened = Chromium.open(page);
        assertThat(opened.console()).isEmpty();
        return opened.document().body();
    }
}
