package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.explain.whynot.Questions.Answers;
import org.fascicle.explain.whynot.Questions.Question;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Edit;

/** What is asked of one rule: how each condition and each alternative stands, and both sides of every cut-off. */
public final class RuleProbe {

    /** What lies on the other side of a cut-off. */
    private static final Map<String, String> BEYOND =
            Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<", "==", "!=", "!=", "==");

    private final AskedRule asked;
    private final Questions questions;
    private final Guards guards;
    private final StandingQuestions standing;
    private final Threads threads;
    private final List<Part> parts = new ArrayList<>();
    private final List<CutOff> cutOffs = new ArrayList<>();

    /**
     * A condition of the rule, or an alternative or a bracketed condition inside one.
     *
     * @param when as it stands in the rule
     * @param standing how it stands, by what the engine answered
     */
    public record Part(When when, Function<Answers, Standing> standing) {}

    /**
     * A number that something is compared with.
     *
     * @param compare as it stands in the rule
     * @param meeting is there a fact, otherwise as asked, that meets it?
     * @param missing is there one on the other side?
     */
    public record CutOff(Expr.Compare compare, Question meeting, Question missing) {}

    RuleProbe(AskedRule asked, Questions questions, Guards guards) {
        this.asked = asked;
        this.questions = questions;
        this.guards = guards;
        this.standing = new StandingQuestions(asked, questions);
        this.threads = new Threads(asked);
        for (When condition : asked.rule().conditions()) {
            List<String> before =
                    threads.before(condition).stream().map(asked::text).toList();
            parts.add(new Part(condition, answers -> standing.standing(condition, answers)));
            inside(condition, before);
            cutOffs(condition, before);
        }
    }

    /** The file the rule stands in. */
    public RuleFile file() {
        return asked.file();
    }

    /** The rule itself. */
    public Rule rule() {
        return asked.rule();
    }

    /** Its conditions and what they are made of, in the order written. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Its cut-offs, in the order written. */
    public List<CutOff> cutOffs() {
        return List.copyOf(cutOffs);
    }

    boolean holds(Answers answers) {
        return standing.holds(answers);
    }

    boolean near(Answers answers) {
        return standing.standings(answers).stream()
                        .filter(one -> one != Standing.HOLDS)
                        .limit(2)
                        .count()
                == 1;
    }

    /** Alternatives, and conditions in brackets: each is asked with what stands before it. */
    private void inside(When when, List<String> before) {
        if (when instanceof When.Or or) {
            or.of().forEach(alternative -> part(alternative, before));
        } else if (when instanceof When.And and) {
            List<String> met = before;
            for (When one : and.of()) {
                part(one, met);
                met = with(met, asked.text(one));
            }
        }
    }

    private void part(When when, List<String> before) {
        Question here = questions.ask(with(before, asked.text(when)));
        if (before.isEmpty()) {
            parts.add(new Part(when, answers -> answers.yes(here) ? Standing.HOLDS : Standing.FAILS));
        } else {
            Question reached = questions.ask(before);
            parts.add(new Part(
                    when,
                    answers -> answers.yes(here)
                            ? Standing.HOLDS
                            : answers.yes(reached) ? Standing.FAILS : Standing.NOT_REACHED));
        }
        inside(when, before);
    }

    private void cutOffs(When when, List<String> before) {
        if (when instanceof When.Pattern pattern) {
            pattern.constraints().forEach(constraint -> cutOffs(pattern, constraint, before));
        } else if (when instanceof When.Accumulate total) {
            cutOffs(total.of(), before);
            total.constraints().forEach(constraint -> cutOffs(total, constraint, before));
        } else if (when instanceof When.Not not) {
            cutOffs(not.of(), before);
        } else if (when instanceof When.Exists exists) {
            cutOffs(exists.of(), before);
        } else if (when instanceof When.Or or) {
            or.of().forEach(alternative -> cutOffs(alternative, before));
        } else if (when instanceof When.And and) {
            List<String> met = before;
            for (When one : and.of()) {
                cutOffs(one, met);
                met = with(met, asked.text(one));
            }
        }
    }

    private void cutOffs(When within, Constraint constraint, List<String> before) {
        for (Expr part : constraint.expr().parts()) {
            if (part instanceof Expr.Compare compare
                    && compare.right() instanceof Expr.Figure
                    && !guards.isGuard(within, compare)) {
                cutOffs.add(new CutOff(
                        compare,
                        ask(within, constraint, compare, compare.operator(), before),
                        ask(within, constraint, compare, BEYOND.get(compare.operator()), before)));
            }
        }
    }

    /** The condition with nothing left of one constraint but a comparison. */
    private Question ask(
            When within, Constraint constraint, Expr.Compare compare, String operator, List<String> before) {
        Written written = new Written(Map.of());
        String bound = constraint.variable().isEmpty() ? "" : constraint.variable() + " : ";
        String text = bound + written.of(compare.left()) + " " + operator + " " + written.of(compare.right());
        return questions.ask(with(
                before,
                Edit.apply(asked.file().source(), within.source().at(), List.of(new Edit(constraint.at(), text)))));
    }

    private static List<String> with(List<String> before, String text) {
        return Stream.concat(before.stream(), Stream.of(text)).toList();
    }
}
