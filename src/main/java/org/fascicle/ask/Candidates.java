package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Grade;
import org.fascicle.model.Score;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.write.CaseLine;
import org.fascicle.write.LinesFor;

/**
 * Looks through the rules for what could be asked: everything of which one more answer could meet a rule. What an answer
 * would really change is not judged here; the engine is asked about that.
 */
final class Candidates {

    /** How likely a rule is to hold of which nothing is told yet. */
    private static final double OUT_OF_THE_BLUE = 0.05;
    /** How much likelier each fact makes it that is there already. */
    private static final double HELD = 0.4;
    /** Points of a nutrient beyond these make its evidence no likelier. */
    private static final int MOST_POINTS = 10;
    /** So many points of a nutrient make its evidence certain to be looked for. */
    private static final double POINTS = 15;
    /** What a level counts for beside a point of evidence. */
    private static final double RAISED = 3;
    /** What everything else counts for. */
    private static final double OTHER = 0.3;
    /** One question names no more words than these. */
    private static final int MOST_WORDS = 12;
    /** What a rule that lacks two answers counts for beside one that lacks one. */
    private static final double TWO_STEPS = 0.15;

    private final List<Rule> rules;
    private final LinesFor lines;

    Candidates(RuleBook book) {
        this.rules = book.rules();
        this.lines = new LinesFor(book.vocabulary());
    }

    /** A fact a rule asks for that nobody told of, and the words that would do. */
    private record Missing(When.Pattern pattern, String field, List<String> words) {}

    /** Everything that could be asked about a case, weightiest first. */
    List<Candidate> of(Assessment assessment) {
        Known known = new Known(assessment);
        Map<String, Integer> points = points(assessment);
        Map<List<String>, Candidate> found = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (!assessment.fired().contains(rule.id())) {
                for (List<When.Pattern> road : Roads.of(rule)) {
                    look(road, rule, assessment.urgency(), points, known, found);
                }
            }
        }
        return together(found.values());
    }

    private void look(
            List<When.Pattern> road,
            Rule rule,
            Urgency urgency,
            Map<String, Integer> points,
            Known known,
            Map<List<String>, Candidate> found) {
        List<Missing> missing = new ArrayList<>();
        int held = 0;
        for (When.Pattern pattern : road) {
            Optional<Missing> lacks = missing(pattern, known);
            if (lacks.isEmpty()) {
                held += pattern.type().equals("Person") ? 0 : 1;
            } else if (lacks.get().words().isEmpty()) {
                return;
            } else {
                missing.add(lacks.get());
            }
        }
        if (missing.isEmpty() || missing.size() > 2 || (missing.size() == 2 && held == 0)) {
            return;
        }
        double weight = weight(rule, urgency, points, held) * (missing.size() == 2 ? TWO_STEPS : 1);
        if (weight > 0) {
            missing.forEach(one -> add(one, weight, found));
        }
    }

    private void add(Missing missing, double weight, Map<List<String>, Candidate> found) {
        List<CaseLine> met = missing.words().stream()
                .flatMap(word -> lines.meeting(missing.pattern(), missing.field(), word).stream())
                .filter(line -> !line.section().equals("absent"))
                .toList();
        if (!met.isEmpty()) {
            List<String> key =
                    new ArrayList<>(met.stream().map(CaseLine::word).sorted().toList());
            key.add(met.get(0).section());
            found.computeIfAbsent(key, k -> new Candidate(met.get(0).section())).wanted(met, weight);
        }
    }

    /** Asks once where one question covers another. */
    private static List<Candidate> together(Collection<Candidate> found) {
        List<Candidate> widest = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing((Candidate c) -> c.words().size())
                        .reversed()
                        .thenComparing(c -> c.section() + c.words()))
                .forEach(candidate -> widest.stream()
                        .filter(wide -> wide.words().size() <= MOST_WORDS && wide.covers(candidate))
                        .findFirst()
                        .ifPresentOrElse(wide -> wide.absorb(candidate), () -> widest.add(candidate)));
        return widest.stream()
                .sorted(Comparator.comparing(Candidate::weight).reversed().thenComparing(c -> c.section() + c.words()))
                .toList();
    }

    /** What of a pattern is not told; nothing when a fact of its name is there, no words when it can no more be. */
    private static Optional<Missing> missing(When.Pattern pattern, Known known) {
        if (pattern.type().equals("Person")) {
            return person(pattern, known);
        }
        List<Expr> names = new ArrayList<>();
        pattern.constraints().stream().map(Constraint::expr).forEach(expr -> names(pattern.type(), expr, names));
        List<String> open = new ArrayList<>();
        String field = "";
        boolean named = false;
        for (Expr part : names) {
            String of = field(part);
            for (String word : words(part)) {
                named = true;
                if (known.there(pattern.type(), of, word)) {
                    return Optional.empty();
                }
                if (!known.answered(pattern.type(), of, word)) {
                    open.add(word);
                    field = of;
                }
            }
        }
        if (!named && !FactType.onlyConcluded(pattern.type())) {
            return Optional.empty();
        }
        return Optional.of(
                new Missing(pattern, field, FactType.onlyConcluded(pattern.type()) ? List.of() : List.copyOf(open)));
    }

    private static Optional<Missing> person(When.Pattern pattern, Known known) {
        return pattern.constraints().stream()
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Field.class::isInstance)
                .map(part -> ((Expr.Field) part).name())
                .filter(field -> !known.person(field))
                .findFirst()
                .map(field -> new Missing(pattern, "", List.of("")));
    }

    private static void names(String type, Expr expr, List<Expr> into) {
        if (expr instanceof Expr.Both both) {
            names(type, both.left(), into);
            names(type, both.right(), into);
        } else if (expr instanceof Expr.Either either) {
            names(type, either.left(), into);
            names(type, either.right(), into);
        } else if (!words(expr).isEmpty() && Known.isName(type, field(expr))) {
            into.add(expr);
        }
    }

    private static String field(Expr part) {
        Expr left = part instanceof Expr.Compare compare ? compare.left() : ((Expr.OneOf) part).left();
        return left instanceof Expr.Field field ? field.name() : "";
    }

    private static List<String> words(Expr part) {
        if (part instanceof Expr.Compare compare
                && compare.operator().equals("==")
                && compare.right() instanceof Expr.Text text) {
            return List.of(text.value());
        }
        if (part instanceof Expr.OneOf oneOf && !oneOf.negated()) {
            return oneOf.values().stream()
                    .filter(Expr.Text.class::isInstance)
                    .map(value -> ((Expr.Text) value).value())
                    .toList();
        }
        return List.of();
    }

    private static Map<String, Integer> points(Assessment assessment) {
        Map<String, Integer> points = new HashMap<>();
        assessment.support().keySet().stream()
                .filter(Score.class::isInstance)
                .map(Score.class::cast)
                .forEach(score -> points.put(score.nutrient(), score.points()));
        return points;
    }

    /**
     * What it would count for if a rule held: a warning by how far it raises the level, evidence by its points; the more
     * so the more of the rule is there already, or of the nutrient it speaks of.
     */
    private static double weight(Rule rule, Urgency urgency, Map<String, Integer> points, int held) {
        List<Expr> values = rule.then().values();
        int so = values.get(0) instanceof Expr.Text text ? Math.max(0, points.getOrDefault(text.value(), 0)) : 0;
        double likely = held == 0 ? OUT_OF_THE_BLUE : Math.min(1, HELD * held);
        if (rule.then().type().equals("Escalation")) {
            List<Urgency> levels = List.of(Urgency.values());
            int raised =
                    levels.indexOf(Urgency.valueOf(((Expr.Constant) values.get(0)).value())) - levels.indexOf(urgency);
            return likely * (raised > 0 ? RAISED * raised : OTHER);
        }
        if (rule.then().type().equals("Evidence")) {
            double own = values.stream()
                    .filter(Expr.Constant.class::isInstance)
                    .map(Expr.Constant.class::cast)
                    .filter(value -> value.scale().equals("Grade"))
                    .mapToInt(value -> Math.abs(Grade.valueOf(value.value()).points()))
                    .findFirst()
                    .orElse(0);
            return (likely + Math.min(so, MOST_POINTS) / POINTS) * own;
        }
        return likely * OTHER;
    }
}
