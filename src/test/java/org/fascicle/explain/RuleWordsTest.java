package org.fascicle.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.Golden;
import org.fascicle.ShippedRuleBook;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Place;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleWordsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/words");
    private static final Span NOWHERE = new Span(0, 0);

    /** A variable, an operator, a value of a scale or a type of fact as a rule file writes them, or a phrase left open. */
    private static final Pattern TECHNICAL = Pattern.compile("[$@{}\\[\\]]|==|!=|>=|<=|&&|\\|\\||\\bnull\\b|\\b("
            + Stream.of(Fact.class.getPermittedSubclasses())
                    .map(type -> type.getSimpleName() + "\\(")
                    .collect(Collectors.joining("|"))
            + "|[A-Z][a-z]+\\.[A-Z_]+)|  | ,|,,| ;|something that cannot be put into words");

    @Test
    void every_kind_of_condition_reads_as_a_person_would_say_it(@TempDir Path copy) throws IOException {
        RuleFolder folder = RuleFolder.read(
                SmallRuleBook.with(copy, "words/words.drl", Files.readString(EXAMPLES.resolve("words.drl"))));
        assertThat(folder.problems()).isEmpty();
        RuleWords words = new RuleWords(folder.vocabulary(), Wording.ENGLISH);

        String said = folder.rules().stream()
                .filter(rule -> rule.id().startsWith("WD"))
                .map(rule -> told(rule, words.words(rule)))
                .collect(Collectors.joining("\n"));

        Golden.matches(EXAMPLES.resolve("words.expected.txt"), said);
    }

    private static String told(Rule rule, RuleWords.Spoken spoken) {
        return rule.name() + "\n  " + String.join("\n  ", spoken.conditions()) + "\n  then: " + spoken.conclusion()
                + "\n";
    }

    @Test
    void every_rule_of_the_shipped_book_can_be_put_into_words_without_anything_technical() {
        RuleWords words = new RuleWords(ShippedRuleBook.book().vocabulary(), Wording.ENGLISH);

        assertThat(ShippedRuleBook.book().rules()).hasSizeGreaterThan(1000).allSatisfy(rule -> {
            RuleWords.Spoken spoken = words.words(rule);
            assertThat(spoken.conditions())
                    .as(rule.id())
                    .hasSameSizeAs(rule.conditions())
                    .noneMatch(String::isBlank);
            assertThat(spoken.conclusion()).as(rule.id()).isNotBlank();
            assertThat(spoken.sentence()).as(rule.id()).doesNotContainPattern(TECHNICAL);
        });
    }

    @Test
    void what_is_technical_would_be_noticed() {
        assertThat(List.of("graded Grade.STRONG", "more than $total", "Lab( test )", "age >= 3", "no  word"))
                .allSatisfy(said -> assertThat(said).containsPattern(TECHNICAL));
    }

    /** Whether something holds once or more often makes no difference to a rule. */
    @Test
    void rules_that_ask_different_things_do_not_read_the_same() {
        RuleWords words = new RuleWords(ShippedRuleBook.book().vocabulary(), Wording.ENGLISH);
        Map<String, Rule> said = new HashMap<>();
        for (Rule rule : ShippedRuleBook.book().rules()) {
            String conditions = String.join("; ", words.words(rule).conditions());
            Rule first = said.putIfAbsent(conditions, rule);
            if (first != null) {
                assertThat(asked(rule))
                        .as(rule.id() + " reads like " + first.id())
                        .isEqualTo(asked(first));
            }
        }
    }

    /** What the conditions ask, without where they stand and how they are commented. */
    private static List<Object> asked(Rule rule) {
        return rule.conditions().stream().map(RuleWordsTest::asked).toList();
    }

    private static Object asked(When when) {
        if (when instanceof When.Pattern pattern) {
            return List.of(
                    pattern.type(),
                    pattern.constraints().stream()
                            .map(c -> List.of(c.variable(), only(c.expr())))
                            .toList());
        }
        if (when instanceof When.Not not) {
            return List.of("not", asked(not.of()));
        }
        if (when instanceof When.Exists exists) {
            return asked(exists.of());
        }
        if (when instanceof When.Or or) {
            return List.of("or", or.of().stream().map(RuleWordsTest::asked).toList());
        }
        return when.source().text().replaceAll("\\s+", "");
    }

    /** A list of one is that one. */
    private static Expr only(Expr expr) {
        return expr instanceof Expr.OneOf oneOf
                        && !oneOf.negated()
                        && oneOf.values().size() == 1
                ? new Expr.Compare(
                        oneOf.at(), oneOf.left(), "==", oneOf.values().get(0))
                : expr;
    }

    @Test
    void every_field_of_every_fact_can_be_asked_about_in_every_way_it_allows() {
        RuleWords words = new RuleWords(ShippedRuleBook.book().vocabulary(), Wording.ENGLISH);
        for (FactType type : FactType.all().values()) {
            type.fields()
                    .forEach((field, held) -> asks(field, held).forEach(asked -> {
                        Constraint constraint = new Constraint(NOWHERE, "", "", asked);
                        When.Source source = new When.Source(Place.of(""), NOWHERE, "", "");
                        When.Pattern pattern = new When.Pattern(source, type.name(), "", List.of(constraint));
                        assertThat(words.words(pattern, constraint))
                                .as(type.name() + "." + field)
                                .isNotBlank()
                                .doesNotStartWith(",")
                                .doesNotContainPattern(TECHNICAL);
                        Stream.of(pattern, new When.Not(source, pattern), new When.Exists(source, pattern))
                                .forEach(when -> assertThat(words.words(when))
                                        .as(type.name() + "." + field)
                                        .isNotBlank()
                                        .doesNotContainPattern(TECHNICAL));
                    }));
        }
    }

    private static Stream<Expr> asks(String name, Class<?> held) {
        Expr field = new Expr.Field(NOWHERE, name);
        FieldKind kind = FieldKind.of(held);
        if (kind == FieldKind.TRUTH) {
            return Stream.of(field, new Expr.Opposite(NOWHERE, field));
        }
        Stream<Expr> values = kind.isNumber()
                ? Stream.of(new Expr.Figure(NOWHERE, "1", 1), new Expr.Figure(NOWHERE, "730", 730))
                : kind.isScale()
                        ? Scales.values(held.getSimpleName()).stream()
                                .map(value -> new Expr.Constant(NOWHERE, held.getSimpleName(), value))
                        : Stream.of(new Expr.Text(NOWHERE, "magnesium"), new Expr.Variable(NOWHERE, "$one"));
        return values.flatMap(value -> Stream.concat(
                operators(kind).map(operator -> new Expr.Compare(NOWHERE, field, operator, value)),
                Stream.of(true, false).map(negated -> new Expr.OneOf(NOWHERE, field, List.of(value, value), negated))));
    }

    private static Stream<String> operators(FieldKind kind) {
        return kind == FieldKind.TEXT ? Stream.of("==", "!=") : Stream.of("==", "!=", "<", "<=", ">", ">=");
    }

    /** A unit that is not listed is shown by its code, so the code must be one that people write. */
    @Test
    void every_unit_of_the_vocabulary_is_written_as_people_write_it() {
        Vocabulary vocabulary = ShippedRuleBook.book().vocabulary();
        for (Lexicon list : List.of(Lexicon.TEST, Lexicon.VITAL, Lexicon.NUTRIENT, Lexicon.HABIT)) {
            assertThat(vocabulary.names(list)).allSatisfy(name -> {
                String code = vocabulary.word(list, name).orElseThrow().unit();
                String said = Wording.ENGLISH.unit(code);
                assertThat(said).as(name).doesNotContainPattern("[\\[\\]{}*]|/d$|^u|^/");
            });
        }
    }

    @Test
    void one_condition_and_one_part_of_it_can_be_put_into_words_by_themselves() {
        Rule rule = SmallRuleBook.book().rules().stream()
                .filter(one -> one.id().equals("MG-R01"))
                .findFirst()
                .orElseThrow();
        RuleWords words = new RuleWords(SmallRuleBook.book().vocabulary(), Wording.ENGLISH);
        When.Pattern first = rule.patterns().get(0);

        assertThat(words.words(rule.conditions().get(1)))
                .isEqualTo("no result of serum magnesium of 0.85 mmol/L or more");
        assertThat(words.words(first, first.constraints().get(1))).isEqualTo("taken for 3 months or more");
        assertThat(words.words(rule).sentence())
                .isEqualTo(
                        "If all of this holds: a medicine of the class proton-pump inhibitor, taken for 3 months or more; "
                                + "and no result of serum magnesium of 0.85 mmol/L or more; "
                                + "then: strong evidence for magnesium deficiency, from a cause.");
    }
}
