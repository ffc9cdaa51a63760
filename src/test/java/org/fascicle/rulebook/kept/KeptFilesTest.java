package org.fascicle.rulebook.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Place;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final SourceText TEXT = new SourceText("here/x.drl", "package rules.x\n\nrule \"ZZ-1 é a claim\"\n");
    private static final Span AT = new Span(3, 4_000);

    /** Texts show where everything stands, which equality does not look at. */
    @Test
    void every_shipped_file_comes_back_as_it_was_read() {
        List<RuleFile> files = RuleFolder.read(Path.of("rules")).files();

        assertThat(files).hasSizeGreaterThan(200).allSatisfy(file -> {
            RuleFile back = writtenAndRead(file).file();
            assertThat(back.relative()).isEqualTo(file.relative());
            assertThat(back.packageName()).isEqualTo(file.packageName());
            assertThat(back.imports()).isEqualTo(file.imports());
            assertThat(back.rules())
                    .isEqualTo(file.rules())
                    .hasToString(file.rules().toString());
        });
    }

    @Test
    void one_rule_alone_is_the_same_and_is_made_once() {
        RuleFile file = RuleFolder.read(Path.of("rules")).files().get(7);
        Rule last = file.rules().get(file.rules().size() - 1);
        WrittenFile written = writtenAndRead(file);

        assertThat(written.names())
                .containsExactlyElementsOf(file.rules().stream().map(Rule::name).toList());
        assertThat(written.rule(last.name()).orElseThrow()).isEqualTo(last).hasToString(last.toString());
        assertThat(written.file().rules().get(file.rules().size() - 1))
                .isSameAs(written.rule(last.name()).orElseThrow());
        assertThat(written.rule("ZZ-9 nowhere")).isEmpty();
    }

    @Test
    void everything_a_rule_can_be_made_of_comes_back() {
        Expr field = new Expr.Field(AT, "name");
        Expr figure = new Expr.Figure(AT, "0.70", 0.7);
        List<Expr> all = List.of(
                field,
                new Expr.Variable(AT, "$d"),
                new Expr.Text(AT, "claim"),
                figure,
                new Expr.Truth(AT, true),
                new Expr.Truth(AT, false),
                new Expr.Constant(AT, "Grade", "STRONG"),
                new Expr.Compare(AT, field, "<=", figure),
                new Expr.OneOf(AT, field, List.of(figure, field), true),
                new Expr.Both(AT, field, figure),
                new Expr.Either(AT, figure, field),
                new Expr.Opposite(AT, field),
                new Expr.Arithmetic(AT, figure, "-", figure),
                new Expr.Other(AT, "was ist das – ünd"));
        When.Source from = new When.Source(new Place("here/x.drl", 3, 1), AT, "é a claim", "");
        List<Constraint> constraints = all.stream()
                .map(expr -> new Constraint(AT, "a constraint", "$v", expr))
                .toList();
        When pattern = new When.Pattern(from, "Finding", "$f", constraints);
        List<When> conditions = List.of(
                pattern,
                new When.Not(from, pattern),
                new When.Exists(from, pattern),
                new When.Or(from, List.of(pattern, new When.And(from, List.of(pattern, pattern)))),
                new When.Accumulate(
                        from, pattern, List.of(new When.Total(AT, "$n", "sum", List.of("$p", "$q"))), constraints),
                new When.Other(from, "forall"));
        Rule rule = new Rule(
                "ZZ-1 é a claim",
                "rules.x",
                new Place("here/x.drl", 3, 1),
                AT,
                AT,
                Map.of("Status", new Note("Status", "draft", AT, AT)),
                conditions,
                new Then(new Place("here/x.drl", 9, 200), AT, "insertLogical", "", AT, all));
        RuleFile file =
                new RuleFile(TEXT, "x.drl", "rules.x", List.of("org.fascicle.model.*"), List.of(rule), Set.of());

        RuleFile back = writtenAndRead(file).file();

        assertThat(back).isEqualTo(file);
        assertThat(back.rules()).hasToString(file.rules().toString());
        assertThat(Arrays.stream(Expr.class.getPermittedSubclasses()))
                .allMatch(kind -> all.stream().anyMatch(kind::isInstance));
        assertThat(Arrays.stream(When.class.getPermittedSubclasses()))
                .allMatch(kind -> kind == When.And.class || conditions.stream().anyMatch(kind::isInstance));
    }

    @Test
    void another_text_another_place_and_another_cache_are_not_it(@TempDir Path folder) {
        RuleFile file = new RuleFile(TEXT, "x.drl", "rules.x", List.of(), List.of(), Set.of());
        KeptFiles kept = KeptFiles.in(RuleCache.in(folder));
        assertThat(kept.find("x.drl", TEXT)).isEmpty();

        kept.keep(file);

        assertThat(kept.find("x.drl", TEXT).orElseThrow().file()).isEqualTo(file);
        assertThat(kept.find("y.drl", TEXT)).isEmpty();
        assertThat(kept.find("x.drl", new SourceText("here/x.drl", TEXT.text() + " ")))
                .isEmpty();
        assertThat(KeptFiles.NONE.find("x.drl", TEXT)).isEmpty();
    }

    /** Who checks a folder reads it anew, whatever lies in the jar. */
    @Test
    void a_shipped_file_is_in_the_jar_and_none_is_none() {
        RuleFile file = RuleFolder.read(Path.of("rules")).files().get(7);

        assertThat(KeptFiles.in(RuleCache.NONE).find(file.relative(), file.source()))
                .isPresent();
        assertThat(KeptFiles.NONE.find(file.relative(), file.source())).isEmpty();
    }

    /** What a key is made of cannot run into each other. */
    @Test
    void keys_tell_their_parts_apart() {
        assertThat(ProgramVersion.key("ab", "c")).isPresent().isNotEqualTo(ProgramVersion.key("a", "bc"));
        assertThat(ProgramVersion.key("ab", "c").orElseThrow().getBytes(StandardCharsets.UTF_8))
                .hasSize(64);
    }

    private static WrittenFile writtenAndRead(RuleFile file) {
        return new WrittenFile(TreeWriter.write(file), file.relative(), file.source());
    }
}
