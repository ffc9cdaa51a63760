package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    @Test
    void a_rule_is_read_with_its_place_words_and_consequence() {
        Rule rule = SmallRuleBook.book().rule("MG-R01").orElseThrow();

        assertThat(rule.title()).isEqualTo("long-term acid suppression wastes magnesium");
        assertThat(rule.sources()).containsExactly("mhra-ppi-2012");
        assertThat(rule.place()).hasToString("src/test/resources/small/magnesium/rules.drl:15:1");
        assertThat(rule.conditions()).hasSize(2);
        assertThat(rule.conditions().get(1)).isInstanceOf(When.Not.class);
        assertThat(rule.conditions().get(1).source().words()).isEqualTo("no magnesium result that rules it out");
        assertThat(rule.then().type()).isEqualTo("Evidence");
        assertThat(rule.then().values()).contains(new Expr.Constant(new Span(0, 0), "Grade", "STRONG"));
    }

    @Test
    void every_kind_of_condition_has_a_name_in_the_tree() {
        List<Class<?>> kinds = SmallRuleBook.book().rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();

        assertThat(kinds)
                .contains(When.Pattern.class, When.Not.class, When.Exists.class, When.Or.class, When.Accumulate.class)
                .doesNotContain(When.Other.class);
    }

    @Test
    void a_folder_that_is_not_there_is_refused_in_words(@TempDir Path folder) {
        assertThatThrownBy(() -> RuleBook.open(folder.resolve("nowhere")))
                .isInstanceOf(RuleBookRefused.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void a_word_the_vocabulary_links_to_must_be_there(@TempDir Path copy) {
        Path rules = SmallRuleBook.with(copy, "vocabulary/findings/more.yaml", "myoclonus: { is: [muscel spasm] }\n");

        assertThat(RuleFolder.read(rules).problems())
                .singleElement()
                .asString()
                .contains("[muscel spasm]")
                .contains("Did you mean muscle spasm?");
    }
}
