package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.model.Course;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Lab;
import org.fascicle.model.Onset;
import org.fascicle.model.Person;
import org.fascicle.model.Presence;
import org.fascicle.model.Severity;
import org.fascicle.model.Sex;
import org.fascicle.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of two files that begin with the same conditions: with the engine's usual settings one of them falls silent. */
class SharedBeginningsTest {

    private static final String BEGINNING = """
                Finding( name == "palpitations", present )    // palpitations
                Person( age > 60 )                            // over 60
            """;

    @TempDir
    private Path copy;

    @Test
    void a_rule_with_not_speaks_although_another_asks_for_the_same_fact() throws IOException {
        both("    not Lab( test == \"albumin\" )    // none\n", "    Lab( test == \"albumin\" )    // one\n");

        assertThat(fired()).contains("ZZ-1").doesNotContain("ZZ-2");
        assertThat(fired(new Lab("albumin", 40))).contains("ZZ-2").doesNotContain("ZZ-1");
    }

    @Test
    void a_rule_with_not_speaks_although_another_asks_for_something_else() throws IOException {
        both("    not Lab( test == \"albumin\" )    // none\n", "    Lab( test == \"serum potassium\" )    // one\n");

        assertThat(fired()).contains("ZZ-1").doesNotContain("ZZ-2");
        assertThat(fired(new Lab("serum potassium", 4))).contains("ZZ-1", "ZZ-2");
    }

    private void both(String first, String second) throws IOException {
        SmallRuleBook.with(copy, "magnesium/one.drl", drl("one", "ZZ-1", first));
        Files.writeString(copy.resolve("magnesium/two.drl"), drl("two", "ZZ-2", second));
    }

    private static String drl(String file, String id, String last) {
        return "package rules.magnesium." + file + "\n\nimport org.fascicle.model.*\n\nrule \"" + id + " a claim\"\n"
                + "    @Source( \"fascicle-convention\" )\n    @Status( \"draft\" )\nwhen\n" + BEGINNING + last
                + "then\n    insertLogical( new Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"" + id
                + "\" ) );\nend\n";
    }

    private Set<String> fired(Fact... more) {
        List<Fact> facts = new ArrayList<>(List.of(more));
        facts.add(new Person(70.0, Sex.MALE, Presence.ABSENT, null));
        facts.add(new Finding(
                "palpitations", Presence.PRESENT, "", "", null, Severity.UNSTATED, Course.UNSTATED, Onset.UNSTATED, 0));
        List<Told> told =
                facts.stream().map(fact -> new Told(fact, fact.toString(), 1)).toList();
        return new Assessor(SmallRuleBook.open(copy))
                .assess(new Case("c", "", "", 1, LocalDate.of(2026, 3, 1), told, List.of()))
                .fired();
    }
}
