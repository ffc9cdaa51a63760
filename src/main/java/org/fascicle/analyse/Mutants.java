package org.fascicle.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Scales;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Edit;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/**
 * Makes every small fault of a rule: the rule taken out, a condition, an alternative or a part of a condition dropped, a
 * cut-off moved by one printed digit or put on the other side, what is concluded made one step weaker. Some of them are no rules any more; the
 * check that reads them leaves those out.
 */
public final class Mutants {

    private final SourceText source;
    private final Rule rule;
    private final List<Mutant> made = new ArrayList<>();

    private Mutants(SourceText source, Rule rule) {
        this.source = source;
        this.rule = rule;
    }

    /** The rule as it stands, under an id of its own, so that it can be asked beside its mutants. */
    static Mutant unchanged(RuleFile file, Rule rule) {
        return new Mutants(file.source(), rule).mutant("unchanged", List.of());
    }

    /** Every fault of the chosen rules of a file. */
    public static List<Mutant> of(RuleFile file, Predicate<Rule> chosen) {
        return file.rules().stream()
                .filter(chosen)
                .flatMap(rule -> new Mutants(file.source(), rule).all().stream())
                .toList();
    }

    private List<Mutant> all() {
        made.add(new Mutant(rule, "", "the rule is taken out", ""));
        weaker();
        for (When condition : rule.conditions()) {
            if (rule.conditions().size() > 1) {
                add(
                        "dropped [" + condition.source().text() + "]",
                        new Edit(condition.source().at(), ""));
            }
            inside(condition);
        }
        return made;
    }

    private void weaker() {
        for (Expr value : rule.then().values()) {
            if (value instanceof Expr.Constant step) {
                List<String> steps = Scales.values(step.scale());
                int at = steps.indexOf(step.value());
                if (at > 0 && isOrdered(step.scale())) {
                    String weaker = step.scale() + "." + steps.get(at - 1);
                    add(source.between(step.at()) + " becomes " + weaker, new Edit(step.at(), weaker));
                }
            }
        }
    }

    private static boolean isOrdered(String scale) {
        return scale.equals("Urgency") || scale.equals("Grade") || scale.equals("Certainty");
    }

    private void inside(When when) {
        if (when instanceof When.Pattern pattern) {
            pattern(pattern.constraints());
        } else if (when instanceof When.Not not) {
            inside(not.of());
        } else if (when instanceof When.Exists exists) {
            inside(exists.of());
        } else if (when instanceof When.Or or) {
            parts(or.of(), "alternative");
            or.of().forEach(this::inside);
        } else if (when instanceof When.And and) {
            parts(and.of(), "condition");
            and.of().forEach(this::inside);
        } else if (when instanceof When.Accumulate accumulate) {
            inside(accumulate.of());
            accumulate.constraints().forEach(constraint -> cutOffs(constraint.expr()));
        }
    }

    private void parts(List<When> parts, String what) {
        List<Span> spans = parts.stream().map(part -> part.source().at()).toList();
        for (int i = 0; i < parts.size(); i++) {
            add(what + " dropped [" + parts.get(i).source().text() + "]", new Edit(withJoint(spans, i), ""));
        }
    }

    /** A part of a list with what joins it to its neighbour. */
    private static Span withJoint(List<Span> parts, int i) {
        if (i + 1 < parts.size()) {
            return new Span(parts.get(i).start(), parts.get(i + 1).start());
        }
        return i == 0
                ? parts.get(0)
                : new Span(parts.get(i - 1).end(), parts.get(i).end());
    }

    private void pattern(List<Constraint> constraints) {
        List<Span> spans = constraints.stream().map(Constraint::at).toList();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            if (constraints.size() > 1 && constraint.variable().isEmpty()) {
                add("dropped [" + constraint.text() + "]", new Edit(withJoint(spans, i), ""));
            }
            cutOffs(constraint.expr());
        }
    }

    private void cutOffs(Expr expr) {
        for (Expr part : expr.parts()) {
            if (part instanceof Expr.Compare compare && compare.right() instanceof Expr.Figure figure) {
                BigDecimal written = new BigDecimal(figure.written());
                closed(compare, figure);
                moved(compare, figure, written.add(written.ulp()));
                if (written.signum() > 0) {
                    moved(compare, figure, written.subtract(written.ulp()));
                }
            }
        }
    }

    /** The cut-off itself on the other side. */
    private void closed(Expr.Compare compare, Expr.Figure figure) {
        String operator = compare.operator();
        if (operator.startsWith("<") || operator.startsWith(">")) {
            String other = operator.endsWith("=") ? operator.substring(0, 1) : operator + "=";
            add(
                    "[" + source.between(compare.at()) + "] becomes " + other,
                    new Edit(compare.left().at().until(figure.at()), " " + other + " "));
        }
    }

    private void moved(Expr.Compare compare, Expr.Figure figure, BigDecimal to) {
        add(
                "[" + source.between(compare.at()) + "] becomes " + to.toPlainString(),
                new Edit(figure.at(), to.toPlainString()));
    }

    private void add(String change, Edit edit) {
        made.add(mutant(change, List.of(edit)));
    }

    /** The rule under another id. */
    private Mutant mutant(String change, List<Edit> edits) {
        String id = rule.id() + "-m" + made.size();
        List<Edit> all = new ArrayList<>(edits);
        all.add(new Edit(rule.nameAt(), "\"" + id + " " + rule.title() + "\""));
        Expr last = rule.then().values().get(rule.then().values().size() - 1);
        if (last instanceof Expr.Text own && own.value().equals(rule.id())) {
            all.add(new Edit(own.at(), "\"" + id + "\""));
        }
        return new Mutant(rule, id, change, Edit.apply(source, rule.at(), all));
    }
}
