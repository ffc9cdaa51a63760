package org.fascicle.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;

/** Says which facts a pattern fits: what they are about first, then what is asked of them besides. */
final class PatternWords {

    /** Whether such a fact must be there, must not be there, or all of them are taken together. */
    enum Form {
        SOME(""),
        NONE("none"),
        EVERY("every");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    private static final Set<String> PRESENCE = Set.of("present", "absent");

    /** From so many names on a phrase says that one of them is enough. */
    private static final int MANY = 3;

    private final Phrases phrases;
    private final Names names;
    private final ConstraintWords constraints;

    PatternWords(Phrases phrases, Names names, ConstraintWords constraints) {
        this.phrases = phrases;
        this.names = names;
        this.constraints = constraints;
    }

    String of(When.Pattern pattern, Form form) {
        Optional<Constraint> naming = names.naming(pattern);
        Optional<Expr> presence = presence(pattern);
        List<Constraint> details = pattern.constraints().stream()
                .filter(c -> !c.onlyBinds())
                .filter(c -> !naming.equals(Optional.of(c)))
                .filter(c -> !presence.equals(Optional.of(c.expr())))
                .toList();
        StringBuilder words = new StringBuilder(head(pattern, form, variant(pattern, presence, details)));
        boolean open = false;
        for (String said :
                constraints.of(pattern, details.stream().map(Constraint::expr).toList())) {
            boolean comma = said.startsWith(",");
            words.append(comma ? "" : open ? " " + phrases.say("list.and") + " " : " ")
                    .append(said);
            open = !comma;
        }
        return words.toString();
    }

    private static Optional<Expr> presence(When.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> !c.onlyBinds())
                .map(Constraint::expr)
                .filter(e -> e instanceof Expr.Field field && PRESENCE.contains(field.name()))
                .findFirst();
    }

    /** What makes the beginning of the phrase another one: there or denied, named by drug or class, with a value. */
    private String variant(When.Pattern pattern, Optional<Expr> presence, List<Constraint> details) {
        if (presence.isPresent()) {
            return ((Expr.Field) presence.get()).name();
        }
        String field = names.field(pattern).orElse("");
        if (field.startsWith("drug")) {
            return field;
        }
        if (!details.isEmpty()) {
            return "with";
        }
        return names.naming(pattern).isEmpty() ? "any" : "plain";
    }

    private String head(When.Pattern pattern, Form form, String variant) {
        String key = "when." + pattern.type();
        String ending = form.ending.isEmpty() ? "" : "." + form.ending;
        Named named = named(pattern);
        if (form == Form.EVERY && !phrases.has(key + "." + variant + ending) && !phrases.has(key + ending)) {
            return phrases.say("when.every", head(pattern, Form.SOME, variant));
        }
        return phrases.first(List.of(key + "." + variant + ending, key + ending), named.any, named.none, named.plain);
    }

    /**
     * What a fact is about.
     *
     * @param any such as: any of one, two or three
     * @param none such as: none of one, two or three
     * @param plain such as: one, two or three
     */
    private record Named(String any, String none, String plain) {}

    private Named named(When.Pattern pattern) {
        String field = names.field(pattern).orElse("");
        Optional<Constraint> naming = names.naming(pattern);
        String noun = field.isEmpty() ? "" : phrases.first(Phrases.keys("noun", pattern.type(), field, ""));
        if (naming.isEmpty()) {
            return new Named(phrases.say("any", noun), phrases.say("no", noun), phrases.say("any", noun));
        }
        boolean negated = isNegated(naming.get().expr());
        List<String> values = values(pattern, field, naming.get().expr());
        String plain = phrases.or(values);
        if (negated) {
            String other = phrases.say("other.than", noun, plain);
            return new Named(phrases.say("any", other), phrases.say("no", other), phrases.say("any", other));
        }
        boolean joined = naming.get().expr().parts().stream().anyMatch(Expr.Variable.class::isInstance);
        boolean many = values.size() >= MANY;
        return new Named(
                many ? phrases.say("any.of", plain) : plain,
                phrases.say(joined ? "no.same" : many ? "none.of" : "no", plain),
                plain);
    }

    private static boolean isNegated(Expr naming) {
        if (naming instanceof Expr.OneOf oneOf) {
            return oneOf.negated();
        }
        return naming instanceof Expr.Compare compare && compare.operator().equals("!=");
    }

    private List<String> values(When.Pattern pattern, String field, Expr naming) {
        List<Expr> values =
                naming instanceof Expr.OneOf oneOf ? oneOf.values() : List.of(((Expr.Compare) naming).right());
        return values.stream()
                .map(value -> constraints.value(pattern, field, value))
                .distinct()
                .toList();
    }
}
