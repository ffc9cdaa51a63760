package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Met;
import org.fascicle.assess.Way;
import org.fascicle.explain.whynot.Questions.Answers;
import org.fascicle.explain.whynot.Questions.Question;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.rulebook.tree.WordFields;
import org.fascicle.vocabulary.Lexicon;

/** Asks why one condition of a rule fails: which facts nearly meet it and what they miss, what blocks it, what it counted. */
final class CauseQuestions {

    /** Words that say where or when, not what. */
    private static final Set<Lexicon> DETAILS = Set.of(Lexicon.SITE, Lexicon.TIMING);

    private final AskedRule asked;
    private final List<String> base;
    private final Questions questions;
    private final Written written;

    /** Of a rule, against the conditions that hold before. */
    CauseQuestions(AskedRule asked, List<When> base, Questions questions) {
        this.asked = asked;
        this.base = base.stream().map(asked::text).toList();
        this.questions = questions;
        this.written = new Written(asked.held());
    }

    /** The questions for a condition; what comes back tells the causes once they are answered. */
    Function<Answers, List<Cause>> about(When condition) {
        if (condition instanceof When.Pattern pattern) {
            return nearly(pattern);
        }
        if (condition instanceof When.Exists exists) {
            return about(exists.of());
        }
        if (condition instanceof When.Not not) {
            return blocked(not.of());
        }
        if (condition instanceof When.Accumulate accumulate) {
            return counted(accumulate);
        }
        if (condition instanceof When.Or or) {
            return each(or.of());
        }
        return condition instanceof When.And and ? each(and.of()) : answers -> List.of();
    }

    /** Of several parts those that do not hold by themselves. */
    private Function<Answers, List<Cause>> each(List<When> parts) {
        Map<Question, Function<Answers, List<Cause>>> all = new LinkedHashMap<>();
        parts.forEach(part -> all.put(ask(part instanceof When.And and ? and.of() : List.of(part)), about(part)));
        return answers -> all.entrySet().stream()
                .filter(part -> !answers.yes(part.getKey()))
                .flatMap(part -> part.getValue().apply(answers).stream())
                .distinct()
                .toList();
    }

    private Question ask(List<When> parts) {
        return questions.ask(
                Stream.concat(base.stream(), parts.stream().map(asked::text)).toList());
    }

    private Question ask(String text) {
        return questions.ask(Stream.concat(base.stream(), Stream.of(text)).toList());
    }

    private Function<Answers, List<Cause>> blocked(When inside) {
        Question there = ask(inside instanceof When.And and ? and.of() : List.of(inside));
        return answers -> facts(answers.to(there), inside.patterns().size())
                .map(fact -> (Cause) new Cause.Blocked(said(inside.patterns().get(0)), fact))
                .distinct()
                .toList();
    }

    private Function<Answers, List<Cause>> counted(When.Accumulate accumulate) {
        Question totals = ask(withoutLimits(accumulate));
        Map<Constraint, Question> limits = new LinkedHashMap<>();
        accumulate.constraints().forEach(c -> limits.put(c, ask(withLimit(accumulate, c))));
        When.Pattern pattern = said(accumulate.patterns().get(0));
        return answers -> {
            List<Way> ways = answers.to(totals);
            if (ways.isEmpty()) {
                return List.of(new Cause.Nothing(pattern));
            }
            List<Constraint> misses = limits.entrySet().stream()
                    .filter(limit -> !answers.yes(limit.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            Way way = ways.get(0);
            return List.of(new Cause.TooFew(pattern, last(way, 1).get(0).facts(), way.values(), misses));
        };
    }

    private String withoutLimits(When.Accumulate accumulate) {
        return accumulated(accumulate, "");
    }

    private String withLimit(When.Accumulate accumulate, Constraint limit) {
        return accumulated(accumulate, "; " + written.of(limit.expr()));
    }

    private String accumulated(When.Accumulate accumulate, String limit) {
        String totals = accumulate.totals().stream()
                .map(total -> (total.variable().isEmpty() ? "" : total.variable() + " : ") + total.function() + "( "
                        + String.join(", ", total.of()) + " )")
                .collect(Collectors.joining(", "));
        return "accumulate( " + asked.text(accumulate.of()) + "; " + totals + limit + " )";
    }

    private Function<Answers, List<Cause>> nearly(When.Pattern pattern) {
        List<Constraint> parts = parts(pattern);
        List<Constraint> naming =
                parts.stream().filter(part -> names(pattern, part.expr())).toList();
        List<Constraint> tests = parts.stream()
                .filter(part -> !part.onlyBinds() && !naming.contains(part))
                .toList();
        Question named = ask(pattern(pattern, parts, naming, null));
        Map<Constraint, Question> tested = new LinkedHashMap<>();
        tests.forEach(test -> tested.put(test, ask(pattern(pattern, parts, naming, test))));
        return answers -> {
            List<Fact> facts = facts(answers.to(named), 1).distinct().toList();
            if (facts.isEmpty()) {
                return List.of(new Cause.Nothing(said(pattern)));
            }
            Map<Constraint, Set<Fact>> meeting = new LinkedHashMap<>();
            tested.forEach((test, question) ->
                    meeting.put(test, facts(answers.to(question), 1).collect(Collectors.toSet())));
            return facts.stream()
                    .map(fact -> near(said(pattern), fact, meeting))
                    .toList();
        };
    }

    /** The pattern with the words its variables are held to. */
    private When.Pattern said(When.Pattern pattern) {
        return Wanted.with(pattern, asked.held());
    }

    private static Cause near(When.Pattern pattern, Fact fact, Map<Constraint, Set<Fact>> meeting) {
        List<Miss> misses = meeting.entrySet().stream()
                .filter(test -> !test.getValue().contains(fact))
                .map(test -> new Miss(test.getKey(), fact))
                .toList();
        return misses.isEmpty() ? new Cause.NotTogether(pattern) : new Cause.Nearly(pattern, fact, misses);
    }

    /** What a pattern asks, part by part: "a and b" is two parts. */
    private List<Constraint> parts(When.Pattern pattern) {
        List<Constraint> parts = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.onlyBinds()) {
                parts.add(constraint);
            } else {
                split(constraint.expr(), parts);
                naming(constraint).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /** Of a constraint that tests a field and gives it a name, the name. */
    private static Optional<Constraint> naming(Constraint constraint) {
        return constraint.variable().isEmpty()
                        || !(constraint.expr() instanceof Expr.Compare compare && compare.left() instanceof Expr.Field)
                ? Optional.empty()
                : Optional.of(new Constraint(
                        constraint.at(),
                        constraint.text(),
                        constraint.variable(),
                        ((Expr.Compare) constraint.expr()).left()));
    }

    private void split(Expr expr, List<Constraint> into) {
        if (expr instanceof Expr.Both both) {
            split(both.left(), into);
            split(both.right(), into);
        } else {
            into.add(new Constraint(expr.at(), written.of(expr), "", expr));
        }
    }

    /** It says which fact is meant, rather than how it must be. */
    private static boolean names(When.Pattern pattern, Expr expr) {
        if (expr instanceof Expr.Either either) {
            return names(pattern, either.left()) && names(pattern, either.right());
        }
        if (expr instanceof Expr.OneOf oneOf && !oneOf.negated()) {
            return names(pattern, oneOf.left());
        }
        if (expr instanceof Expr.Compare compare && compare.operator().equals("==")) {
            return names(pattern, compare.left());
        }
        return expr instanceof Expr.Field field && isName(pattern.type(), field.name());
    }

    private static boolean isName(String type, String field) {
        Set<Lexicon> lists = WordFields.lists(type, field);
        return !lists.isEmpty() && DETAILS.stream().noneMatch(lists::contains);
    }

    /** The pattern with only the parts that name the fact, and one test. */
    private String pattern(When.Pattern pattern, List<Constraint> parts, List<Constraint> naming, Constraint test) {
        String inside = parts.stream()
                .filter(part -> part.onlyBinds() || naming.contains(part) || part.equals(test))
                .map(part -> part.onlyBinds() ? bound(part) : part.text())
                .distinct()
                .collect(Collectors.joining(", "));
        return (pattern.variable().isEmpty() ? "" : pattern.variable() + " : ") + pattern.type() + "( " + inside + " )";
    }

    private String bound(Constraint binding) {
        String bound = binding.variable() + " : " + ((Expr.Field) binding.expr()).name();
        String held = asked.held().get(binding.variable());
        return held == null ? bound : bound + ", " + ((Expr.Field) binding.expr()).name() + " == \"" + held + "\"";
    }

    private static Stream<Fact> facts(List<Way> ways, int patterns) {
        return ways.stream().flatMap(way -> last(way, patterns).stream()).flatMap(met -> met.facts().stream());
    }

    private static List<Met> last(Way way, int conditions) {
        return way.met().subList(way.met().size() - conditions, way.met().size());
    }
}
