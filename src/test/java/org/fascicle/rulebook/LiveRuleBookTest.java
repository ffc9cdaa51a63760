package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Evidence;
import org.fascicle.model.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/** A rule book that is edited while it is in use. */
class LiveRuleBookTest {

    private static final String FILE = "magnesium/bad.drl";
    private static final String GOOD_EDIT = """
            package rules.magnesium.bad

            import org.fascicle.model.*

            rule "NEW-1 a low potassium is seen"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum potassium", value < 3.5 )    // serum potassium below 3.5 mmol/L
            then
                insertLogical( new Evidence( "potassium", Kind.LAB, Grade.WEAK, "NEW-1" ) );
            end
            """;

    @ParameterizedTest
    @ValueSource(strings = {"no-end", "curly-quotes", "misspelt-finding", "import", "id-used-twice", "unclosed-note"})
    void a_broken_edit_never_replaces_the_rules_in_use(String slip, @TempDir Path folder) throws Exception {
        LiveRuleBook live = LiveRuleBook.open(SmallRuleBook.with(folder, FILE, GOOD_EDIT));
        RuleBook before = live.current();
        KieSession session = before.newSession();
        session.insert(new Lab("serum potassium", 3.0));

        edit(folder, Files.readString(Path.of("src/test/resources/bad-rules", slip + ".drl")));
        assertThatThrownBy(live::reload).isInstanceOf(RuleBookRefused.class).hasMessageContaining("FR-");

        assertThat(live.current()).isSameAs(before);
        assertThat(fired(session)).containsExactly("NEW-1");
        assertThat(rulesThatSeeALowPotassium(live)).containsExactly("NEW-1");
    }

    @Test
    void a_good_edit_is_used_from_the_next_session_on(@TempDir Path folder) throws Exception {
        LiveRuleBook live = LiveRuleBook.open(SmallRuleBook.with(folder, FILE, GOOD_EDIT));
        KieSession running = live.current().newSession();
        running.insert(new Lab("serum potassium", 3.0));

        edit(folder, GOOD_EDIT.replace("NEW-1", "NEW-2"));
        live.reload();

        assertThat(rulesThatSeeALowPotassium(live)).containsExactly("NEW-2");
        assertThat(fired(running)).as("whoever has a session keeps its rules").containsExactly("NEW-1");
    }

    @Test
    void a_book_that_was_broken_and_mended_is_used_again(@TempDir Path folder) throws Exception {
        LiveRuleBook live = LiveRuleBook.open(SmallRuleBook.with(folder, FILE, GOOD_EDIT));

        edit(folder, GOOD_EDIT.replace("end\n", ""));
        assertThatThrownBy(live::reload).isInstanceOf(RuleBookRefused.class);
        edit(folder, GOOD_EDIT.replace("value < 3.5", "value < 2.5"));
        live.reload();

        assertThat(rulesThatSeeALowPotassium(live)).isEmpty();
    }

    @Test
    void a_rule_that_is_taken_away_is_gone(@TempDir Path folder) throws Exception {
        LiveRuleBook live = LiveRuleBook.open(SmallRuleBook.with(folder, FILE, GOOD_EDIT));

        Files.delete(folder.resolve(FILE));
        live.reload();

        assertThat(live.current().rule("NEW-1")).isEmpty();
        assertThat(rulesThatSeeALowPotassium(live)).isEmpty();
    }

    @Test
    void a_book_that_is_broken_from_the_start_is_never_opened(@TempDir Path folder) {
        Path rules = SmallRuleBook.with(folder, FILE, GOOD_EDIT.replace("then\n", ""));

        assertThatThrownBy(() -> LiveRuleBook.open(rules))
                .isInstanceOfSatisfying(
                        RuleBookRefused.class, e -> assertThat(e.problems()).hasSize(1));
    }

    private static void edit(Path folder, String drl) throws IOException {
        Files.writeString(folder.resolve(FILE), drl);
    }

    private static List<String> rulesThatSeeALowPotassium(LiveRuleBook live) {
        KieSession session = live.current().newSession();
        session.insert(new Lab("serum potassium", 3.0));
        return fired(session);
    }

    /** Ids of the rules whose evidence the session holds; the session is closed. */
    private static List<String> fired(KieSession session) {
        try {
            session.fireAllRules(100);
            return session.getObjects(Evidence.class::isInstance).stream()
                    .map(fact -> ((Evidence) fact).rule())
                    .toList();
        } finally {
            session.dispose();
        }
    }
}
