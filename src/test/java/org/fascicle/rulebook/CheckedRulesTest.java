package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.report.JsonReport;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Runner;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules were checked when the program was built; anything else is checked when it is opened. */
class CheckedRulesTest {

    private static final Path SHIPPED = Path.of("rules");
    private static final String MORE = """
            package rules.magnesium.more

            import org.fascicle.model.*

            rule "ZZ-1 a claim"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum magnesium", value < 0.70 )    // a cut-off
            then
                insertLogical( new Evidence( "magnesium", Kind.SIGN, Grade.WEAK, "ZZ-1" ) );
            end
            """;
    private static final Path PEOPLE = Path.of("scenarios/people");

    @Test
    void what_was_checked_before_says_the_same_as_what_is_checked_now() throws RuleBookRefused {
        assertThat(checked(SHIPPED, RuleCache.NONE)).isPresent();
        RuleFolder read = RuleFolder.read(SHIPPED);
        RuleBook checkedNow = RuleBook.open(read, RuleCache.NONE);
        RuleBook checkedBefore = RuleBook.open(SHIPPED);

        assertThat(report(checkedBefore)).isEqualTo(report(checkedNow)).contains("\"confirmed\"");
        assertThat(checkedBefore.rules()).isEqualTo(checkedNow.rules()).hasSizeGreaterThan(1_900);
        assertThat(checkedBefore.files().stream().map(RuleFile::relative))
                .containsExactlyElementsOf(
                        checkedNow.files().stream().map(RuleFile::relative).toList());
        assertThat(checkedBefore.rows().all()).isEqualTo(checkedNow.rows().all());
    }

    private static String report(RuleBook book) {
        StringBuilder cases = new StringBuilder();
        JsonReport report = new JsonReport(book, Wording.ENGLISH);
        new Runner(book).run(List.of(PEOPLE), RunListener.NONE, report::of, cases::append);
        return cases.toString();
    }

    @Test
    void a_copy_elsewhere_counts_and_a_file_that_changed_moved_came_or_went_does_not(@TempDir Path folder)
            throws IOException {
        copy(folder);
        assertThat(checked(folder, RuleCache.NONE)).isPresent();
        Files.writeString(folder.resolve("README.md"), "something else that nobody reads as rules");
        assertThat(checked(folder, RuleCache.NONE)).isPresent();

        Path words = folder.resolve("vocabulary/questions.yaml");
        String before = Files.readString(words);
        Files.writeString(words, before + " ");
        assertThat(checked(folder, RuleCache.NONE)).isEmpty();
        Files.writeString(words, before);
        assertThat(checked(folder, RuleCache.NONE)).isPresent();

        Path more = Files.writeString(folder.resolve("more.drl"), "package rules.more\n");
        assertThat(checked(folder, RuleCache.NONE)).isEmpty();
        Files.delete(more);

        Path moved = folder.resolve("magnesium/other.drl");
        Files.move(folder.resolve("magnesium/causes.drl"), moved);
        assertThat(checked(folder, RuleCache.NONE)).isEmpty();
        Files.delete(moved);
        assertThat(checked(folder, RuleCache.NONE)).isEmpty();
    }

    @Test
    void an_edit_is_checked_and_refused_when_something_is_wrong_with_it(@TempDir Path folder) throws IOException {
        copy(folder);
        Path rules = folder.resolve("magnesium/causes.drl");
        Files.writeString(
                rules, Files.readString(rules).replaceFirst("proton-pump inhibitor", "proton pump inhibitor"));

        assertThatThrownBy(() -> RuleBook.open(folder))
                .isInstanceOf(RuleBookRefused.class)
                .hasMessageContaining("FR-205");
    }

    @Test
    void an_edit_that_was_checked_is_not_checked_again_until_the_next_edit(@TempDir Path home) throws Exception {
        Path folder = SmallRuleBook.with(home.resolve("rules"), "magnesium/more.drl", MORE);
        RuleCache cache = RuleCache.in(home.resolve("kept"));
        assertThat(checked(folder, cache)).isEmpty();

        RuleBook first = RuleBook.open(folder, cache);
        assertThat(checked(folder, cache)).isPresent();
        assertThat(checked(folder, RuleCache.NONE)).isEmpty();
        RuleBook second = RuleBook.open(folder, cache);

        assertThat(second.rules())
                .isEqualTo(first.rules())
                .hasToString(first.rules().toString());
        assertThat(second.rule("ZZ-1")).isEqualTo(first.rule("ZZ-1")).isPresent();
        assertThat(second.ruleIds()).isEqualTo(first.ruleIds()).contains("ZZ-1");

        Files.writeString(
                folder.resolve("magnesium/more.drl"), MORE.replace("\"magnesium\", Kind", "\"magnesuim\", Kind"));
        assertThat(checked(folder, cache)).isEmpty();
        assertThatThrownBy(() -> RuleBook.open(folder, cache)).isInstanceOf(RuleBookRefused.class);
        assertThat(checked(folder, cache)).isEmpty();
    }

    private static Optional<CheckedRules> checked(Path folder, RuleCache cache) {
        return FolderBytes.ifReadable(folder).flatMap(bytes -> CheckedRules.in(folder, bytes, cache));
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path from : files.toList()) {
                Path copy = to.resolve(SHIPPED.relativize(from).toString());
                if (!Files.isDirectory(from)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(from, copy);
                }
            }
        }
    }
}
