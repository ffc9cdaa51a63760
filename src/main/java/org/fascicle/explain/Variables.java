package org.fascicle.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.FieldKind;
import org.fascicle.rulebook.tree.When;

/** What the variables of a rule stand for, in words: the same nutrient, the serum sodium, the sum of daily amounts. */
final class Variables {

    private final Map<String, String> said = new LinkedHashMap<>();
    private final Phrases phrases;
    private final Names names;

    private Variables(Phrases phrases, Names names) {
        this.phrases = phrases;
        this.names = names;
    }

    /** Those of all these conditions. */
    static Variables of(List<When> conditions, Phrases phrases, Names names) {
        Variables variables = new Variables(phrases, names);
        conditions.forEach(variables::read);
        return variables;
    }

    private void read(When when) {
        for (When.Pattern pattern : when.patterns()) {
            pattern.constraints().stream().filter(Constraint::onlyBinds).forEach(c -> bind(pattern, c));
        }
        if (when instanceof When.Accumulate accumulate) {
            accumulate.totals().forEach(total -> name(total.variable(), total(total)));
        }
    }

    private void bind(When.Pattern pattern, Constraint constraint) {
        String field = ((Expr.Field) constraint.expr()).name();
        boolean number = FactType.named(pattern.type())
                .filter(type -> FieldKind.of(type.fields().get(field)).isNumber())
                .isPresent();
        name(constraint.variable(), number ? number(pattern, field) : same(pattern.type(), field));
    }

    private String number(When.Pattern pattern, String field) {
        List<String> about = names.about(pattern).stream()
                .map(meant -> names.label(pattern.type(), names.field(pattern).orElse(""), meant.name()))
                .toList();
        String noun = phrases.first(Phrases.keys("noun", pattern.type(), field, ""));
        return about.isEmpty() ? phrases.say("number.of.any", noun) : phrases.say("number.of", noun, phrases.or(about));
    }

    /** The same nutrient, medicine or place: what joins a fact to one named before. */
    String same(String type, String field) {
        return phrases.has("same." + field)
                ? phrases.say("same." + field)
                : phrases.say("same", phrases.first(Phrases.keys("noun", type, field, "")));
    }

    private String total(When.Total total) {
        List<String> of = total.of().stream().map(this::of).toList();
        return phrases.say("total." + total.function(), phrases.and(of));
    }

    /** Two variables of one rule never read the same. */
    private void name(String variable, String words) {
        if (said.containsKey(variable)) {
            return;
        }
        List<String> alike = new ArrayList<>(said.values());
        String free = words;
        for (int number = 2; alike.contains(free); number++) {
            free = phrases.say("same.again", words, String.valueOf(number));
        }
        said.put(variable, free);
    }

    /** What a variable stands for; one that is bound elsewhere is only called by what it is compared with. */
    String of(String variable) {
        return said.getOrDefault(variable, phrases.say("same.value"));
    }

    /** The same, for a variable compared with a field. */
    String of(String variable, String type, String field) {
        return said.getOrDefault(variable, same(type, field));
    }
}
