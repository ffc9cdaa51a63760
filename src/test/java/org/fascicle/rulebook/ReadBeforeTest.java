package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBeforeTest {

    private static final String SLIP = """
            package rules.more

            import org.fascicle.model.*

            rule "ZZ-1 a slip"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Finding( name == "muscle cramp" present )    // a cramp
            then
                insertLogical( new Hold( "potassium", "ZZ-1" ) );
            end
            """;

    private final ReadBefore before = new ReadBefore();

    @TempDir
    private Path folder;

    @Test
    void only_a_file_of_another_text_is_read_again() throws IOException {
        RuleFolder first = read("// nothing yet\n");
        Path conclusions = folder.resolve("conclusions.drl");
        Files.writeString(conclusions, Files.readString(conclusions) + "// more\n");
        RuleFolder second = RuleFolder.read(folder, before);

        assertThat(file(second, "magnesium/rules.drl")).isSameAs(file(first, "magnesium/rules.drl"));
        assertThat(second.vocabulary()).isSameAs(first.vocabulary());
        assertThat(file(second, "conclusions.drl")).isNotSameAs(file(first, "conclusions.drl"));
        assertThat(second).isEqualTo(RuleFolder.read(folder, before));
    }

    @Test
    void what_is_wrong_in_a_file_is_told_as_often_as_it_is_asked_for() throws IOException {
        List<Problem> problems = read(SLIP).problems();

        assertThat(problems).isNotEmpty().isEqualTo(RuleFolder.read(folder).problems());
        assertThat(RuleFolder.read(folder, before).problems()).isEqualTo(problems);
        Files.writeString(folder.resolve("more.drl"), SLIP.replace("cramp\" present", "cramp\", present"));
        assertThat(RuleFolder.read(folder, before).problems()).isEmpty();
    }

    @Test
    void a_list_of_another_text_is_read_again() throws IOException {
        RuleFolder first = read(SLIP);
        Path questions = folder.resolve("vocabulary/questions.yaml");
        Files.writeString(questions, Files.readString(questions) + "- edema\n");

        assertThat(RuleFolder.read(folder, before).vocabulary().questions())
                .contains("edema")
                .hasSize(first.vocabulary().questions().size() + 1);
    }

    private RuleFolder read(String more) {
        return RuleFolder.read(SmallRuleBook.with(folder, "more.drl", more), before);
    }

    private static RuleFile file(RuleFolder read, String relative) {
        return read.files().stream()
                .filter(file -> file.relative().equals(relative))
                .findFirst()
                .orElseThrow();
    }
}
