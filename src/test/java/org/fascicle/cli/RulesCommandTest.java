package org.fascicle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.SmallRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final String RULES = SmallRuleBook.FOLDER.toString();
    private static final Path EXPECTED = Path.of("src/test/resources/rules-command");
    private static final String CASES = EXPECTED.resolve("scenarios").toString();

    @TempDir
    private Path into;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void rules_are_listed_by_folder_with_what_they_conclude() {
        assertThat(run("rules", "--rules", RULES)).isZero();

        Golden.matches(EXPECTED.resolve("list.expected.txt"), out.toString());
    }

    @Test
    void a_word_finds_the_rules_that_hear_it_however_it_is_said() {
        assertThat(ids("Losec")).containsExactly("MG-R01", "RF-6A");
        assertThat(ids("PPI")).isEqualTo(ids("proton-pump", "inhibitors"));
        assertThat(ids("night", "cramps")).containsExactly("MG-S03", "RF-6A");
        assertThat(ids("mg-")).containsExactly("MG-S03", "MG-R01", "MG-L02");
        assertThat(ids("mhra-ppi-2012")).containsExactly("MG-R01");
        assertThat(ids("conclusions")).allMatch(id -> id.startsWith("CN-"));
        assertThat(ids("urgent")).containsExactly("RF-6A");
        assertThat(ids("magnesium", "decisive")).containsExactly("MG-L02");
    }

    @Test
    void a_word_no_rule_has_to_do_with_gets_two_lines_with_the_nearest() {
        assertThat(run("rules", "--rules", RULES, "magnesum")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("fascicle rules: no rule has to do with this [magnesum]", "  Did you mean magnesium?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void words_that_find_nothing_together_are_named_together() {
        assertThat(run("rules", "--rules", RULES, "urgent", "decisive")).isEqualTo(2);

        assertThat(err.toString()).startsWith("fascicle rules: no rule has to do with this [urgent decisive]");
    }

    @Test
    void one_rule_is_shown_with_all_that_stands_around_it() {
        assertThat(run("rules", "show", "MG-R01", "--rules", RULES, "--scenarios", CASES))
                .isZero();

        Golden.matches(EXPECTED.resolve("show.expected.txt"), out.toString());
    }

    @Test
    void a_rule_that_asks_for_no_word_is_shown_by_every_case_it_fires_for() {
        assertThat(run("rules", "show", "rf-00", "--rules", RULES, "--scenarios", CASES))
                .isZero();

        assertThat(out.toString()).contains("Scenarios in which it fires: 3").doesNotContain("Near misses");
    }

    @Test
    void without_scenarios_the_rule_is_shown_all_the_same() {
        assertThat(run("rules", "show", "MG-R01", "--rules", RULES, "--no-scenarios"))
                .isZero();
        assertThat(out.toString()).contains("If all of this holds:").endsWith("No scenarios were run.\n");

        assertThat(run("rules", "show", "MG-R01", "--rules", RULES)).isZero();
        assertThat(out.toString()).contains("there is no such folder [src/test/resources/scenarios]");
    }

    @Test
    void an_id_that_is_none_gets_two_lines_with_the_nearest() {
        assertThat(run("rules", "show", "MG-R02", "--rules", RULES)).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("fascicle rules show: there is no rule of that id [MG-R02]", "  Did you mean MG-L02?");
    }

    @Test
    void a_folder_of_scenarios_that_is_not_there_gets_two_lines() {
        assertThat(run("rules", "show", "MG-R01", "--rules", RULES, "--scenarios", "nowhere"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("[nowhere]");
    }

    @Test
    void a_rule_book_with_an_error_is_refused_as_everywhere() throws IOException {
        Path rules = SmallRuleBook.with(into, "magnesium/one.drl", "rule one\n");

        assertThat(run("rules", "--rules", rules.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("magnesium/one.drl").contains("The rule book is not used");
        assertThat(run("rules", "show", "MG-R01", "--rules", rules.toString())).isEqualTo(3);
    }

    @Test
    void the_whole_book_becomes_pages_whose_links_all_lead_somewhere() throws IOException {
        assertThat(run("rules", "--rules", RULES, "--scenarios", CASES, "--format", "html", "--out", into.toString()))
                .isZero();

        List<Path> pages = pages();
        assertThat(pages)
                .extracting(page -> page.getFileName().toString())
                .contains("index.html", "rules-magnesium.html", "rules-conclusions.html", "by-finding.html");
        for (Path page : pages) {
            links(page)
                    .forEach(link ->
                            assertThat(leads(page, link)).as(page + " " + link).isTrue());
        }
        assertThat(Files.readString(into.resolve("rules-magnesium.html")))
                .contains("a medicine of the class proton-pump inhibitor, taken for 3 months or more")
                .contains("omeprazole for a year")
                .contains("months &gt;= 3");
    }

    @Test
    void what_was_found_becomes_one_page_that_needs_no_other() throws IOException {
        Path page = into.resolve("one.html");

        assertThat(run("rules", "omeprazole", "--rules", RULES, "--format", "html", "--out", page.toString()))
                .isZero();

        assertThat(Files.readString(page)).contains("id=\"MG-R01\"").doesNotContain("id=\"MG-L02\"");
        links(page).forEach(link -> assertThat(leads(page, link)).as(link).isTrue());
    }

    @Test
    void pages_without_a_place_to_write_them_to_get_two_lines() {
        assertThat(run("rules", "--rules", RULES, "--format", "html")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("[--out]");

        Path nowhere = into.resolve("no/where.html");
        assertThat(run("rules", "--rules", RULES, "--format", "html", "--out", nowhere.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4).anyMatch(line -> line.contains("[" + nowhere + "]"));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(into)) {
            return files.sorted().toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.startsWith("https:") && !link.startsWith("data:"))
                .toList();
    }

    private static boolean leads(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path to = file.isEmpty() ? page : page.resolveSibling(file);
        try {
            return Files.exists(to)
                    && (hash < 0 || Files.readString(to).contains("id=\"" + link.substring(hash + 1) + "\""));
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> ids(String... words) {
        out.getBuffer().setLength(0);
        String[] arguments = Stream.concat(Stream.of("rules", "--rules", RULES), Stream.of(words))
                .toArray(String[]::new);
        assertThat(run(arguments)).isZero();
        return out.toString()
                .lines()
                .filter(line -> line.matches("  [A-Z].*"))
                .map(line -> line.strip().substring(0, line.strip().indexOf(" ")))
                .toList();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
