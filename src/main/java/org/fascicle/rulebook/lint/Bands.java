package org.fascicle.rulebook.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.rulebook.lint.Range.Stretch;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Span;

/** Neighbouring cut-offs of one test between which a value falls into no rule, or into two. */
final class Bands {

    private Bands() {}

    /** One stretch of values of one measure that a rule asks for. */
    private record Band(Claim claim, Span at, Stretch values, int digits) {}

    static List<Warning> find(List<Claim> claims) {
        Map<String, List<Band>> bands = new HashMap<>();
        for (Claim claim : claims) {
            for (When.Pattern pattern : there(claim)) {
                Demand demand = Demand.of(pattern, Map.of());
                for (String measure : measures(demand)) {
                    if (demand.ranges().get("value") instanceof Stretch stretch) {
                        bands.computeIfAbsent(claim.subject() + "|" + measure, key -> new ArrayList<>())
                                .add(new Band(claim, valueAt(pattern), stretch, digits(pattern)));
                    }
                }
            }
        }
        List<Warning> found = new ArrayList<>();
        bands.values().forEach(all -> all.forEach(below -> neighbour(below, all).ifPresent(found::add)));
        return found;
    }

    /** What must be there; a value that must not be there has no neighbour. */
    private static List<When.Pattern> there(Claim claim) {
        return claim.rule().conditions().stream()
                .filter(condition -> !(condition instanceof When.Not))
                .flatMap(condition -> condition.patterns().stream())
                .toList();
    }

    private static List<String> measures(Demand demand) {
        Range named = demand.ranges().getOrDefault("test", demand.ranges().get("name"));
        return named instanceof Range.Words words && !words.negated()
                ? words.words().stream().sorted().toList()
                : List.of();
    }

    private static Span valueAt(When.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> c.expr().parts().stream()
                        .anyMatch(part ->
                                part instanceof Expr.Field field && field.name().equals("value")))
                .map(Constraint::at)
                .findFirst()
                .orElse(pattern.source().at());
    }

    /** The band that begins where this one ends, when the two do not meet exactly. */
    private static Optional<Warning> neighbour(Band below, List<Band> all) {
        double high = below.values().high();
        if (Double.isInfinite(high)) {
            return Optional.empty();
        }
        for (Band above : all) {
            double low = above.values().low();
            boolean near = !Double.isInfinite(low) && Math.abs(high - low) <= step(below, above);
            if (!near || above.equals(below)) {
                continue;
            }
            boolean bothOpen =
                    high == low && below.values().highOpen() && above.values().lowOpen();
            boolean bothClosed =
                    high == low && !below.values().highOpen() && !above.values().lowOpen();
            Stretch between = new Stretch(Math.min(high, low), false, Math.max(high, low), false);
            if (high < low || bothOpen) {
                if (all.stream().noneMatch(band -> band.values().covers(between))) {
                    return Optional.of(warning(below, above, "falls into neither"));
                }
            } else if ((high > low || bothClosed) && !below.claim().isOf(above.claim())) {
                return Optional.of(warning(below, above, "falls into both"));
            }
        }
        return Optional.empty();
    }

    /** One in the last digit in which the finer of two cut-offs is written. */
    private static double step(Band one, Band other) {
        return Math.pow(10, -Math.max(one.digits(), other.digits())) * 1.000001;
    }

    /** How many digits stand behind the point in the numbers of a pattern, as written. */
    private static int digits(When.Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(c -> c.expr().parts().stream())
                .filter(Expr.Figure.class::isInstance)
                .map(figure -> ((Expr.Figure) figure).written())
                .mapToInt(written -> written.contains(".") ? written.length() - written.indexOf('.') - 1 : 0)
                .max()
                .orElse(0);
    }

    private static Warning warning(Band below, Band above, String fate) {
        String cutoffs =
                number(below.values().high()) + " and " + number(above.values().low());
        return new Warning(
                below.claim(),
                Code.BAND,
                below.at(),
                "between the cut-offs of rule " + below.claim().rule().id() + " and rule "
                        + above.claim().rule().id() + " a value " + fate + " [" + cutoffs + "]",
                "Let one band end with < and the next begin with >= at the same number.");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
