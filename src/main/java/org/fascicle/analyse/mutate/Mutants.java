package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Then;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Edit;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Makes every small fault of a rule that {@link Fault} names. Some of them are no rules any more; the check that reads
 * them leaves those out.
 */
public final class Mutants {

    private static final String NOT = "not";

    private final RuleFile file;
    private final Rule rule;
    private final PartFaults parts;
    private final List<Mutant> made = new ArrayList<>();

    private Mutants(RuleFile file, Rule rule, Vocabulary words) {
        this.file = file;
        this.rule = rule;
        this.parts = new PartFaults(file.source(), words, this::add);
    }

    /** The rule as it stands, under an id of its own, so that it can be asked beside its mutants. */
    static Mutant unchanged(RuleFile file, Rule rule) {
        Span nowhere = new Span(rule.at().start(), rule.at().start());
        return new Mutant(file, rule, rule.id() + "-m0", Fault.DROPPED, Optional.of(new Edit(nowhere, "")));
    }

    /**
     * Every fault of the chosen rules of a file.
     *
     * @param words in whose lists words have their neighbours
     */
    public static List<Mutant> of(RuleFile file, Vocabulary words, Predicate<Rule> chosen) {
        return file.rules().stream()
                .filter(chosen)
                .flatMap(rule -> new Mutants(file, rule, words).all().stream())
                .toList();
    }

    private List<Mutant> all() {
        made.add(new Mutant(file, rule, id(), Fault.TAKEN_OUT, Optional.empty()));
        conclusion(rule.then());
        for (When condition : rule.conditions()) {
            if (rule.conditions().size() > 1) {
                add(Fault.DROPPED, new Edit(condition.source().at(), ""));
            }
            inside(condition);
        }
        return made;
    }

    private void conclusion(Then then) {
        List<String> fields = FactType.named(then.type()).orElseThrow().components();
        for (int i = 0; i < then.values().size(); i++) {
            Expr value = then.values().get(i);
            if (!(value instanceof Expr.Text own && own.value().equals(rule.id()))) {
                parts.value(then.type(), i < fields.size() ? fields.get(i) : "", value, List.of());
            }
        }
    }

    private void inside(When when) {
        if (when instanceof When.Pattern pattern) {
            pattern(pattern);
        } else if (when instanceof When.Not not) {
            int start = not.source().at().start();
            add(Fault.NOT_DROPPED, new Edit(new Span(start, start + NOT.length()), ""));
            inside(not.of());
        } else if (when instanceof When.Exists exists) {
            inside(exists.of());
        } else if (when instanceof When.Or or) {
            drop(or.of());
            or.of().forEach(this::inside);
        } else if (when instanceof When.And and) {
            drop(and.of());
            and.of().forEach(this::inside);
        } else if (when instanceof When.Accumulate accumulate) {
            inside(accumulate.of());
            accumulate.constraints().forEach(parts::total);
        }
    }

    private void drop(List<When> some) {
        List<Span> spans = some.stream().map(part -> part.source().at()).toList();
        for (int i = 0; i < spans.size(); i++) {
            add(Fault.DROPPED, new Edit(withJoint(spans, i), ""));
        }
    }

    private void pattern(When.Pattern pattern) {
        List<Constraint> constraints = pattern.constraints();
        List<Span> spans = constraints.stream().map(Constraint::at).toList();
        for (int i = 0; i < constraints.size(); i++) {
            if (constraints.size() > 1 && constraints.get(i).variable().isEmpty()) {
                add(Fault.DROPPED, new Edit(withJoint(spans, i), ""));
            }
            parts.constraint(pattern, constraints.get(i));
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

    private void add(Fault fault, Edit edit) {
        made.add(new Mutant(file, rule, id(), fault, Optional.of(edit)));
    }

    private String id() {
        return rule.id() + "-m" + (made.size() + 1);
    }
}
