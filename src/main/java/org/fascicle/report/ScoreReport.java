package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fascicle.scenario.Score;
import org.fascicle.scenario.Verdict;

/** How well the rules agree with published answers, with every count, misses by name. */
public final class ScoreReport {

    private ScoreReport() {}

    /** The figures, ending in a line break. */
    public static String of(Score score) {
        List<String> lines = new ArrayList<>();
        lines.add(score.cases() + " cases with an answer of their source");
        lines.add("");
        lines.add("escalation: given at least the level the source asks for");
        score.escalationSensitivity()
                .forEach((level, share) -> lines.add(row(level.name().toLowerCase(Locale.ROOT), share)));
        lines.add(row("one level or more above it", score.overEscalated(1)));
        lines.add(row("two levels or more above it", score.overEscalated(2)));
        lines.add("");
        lines.add("nutrient: the source's first answer found");
        lines.add(row("as the first conclusion", score.recall(1)));
        lines.add(row("among the first three", score.recall(3)));
        lines.add(row("called probable or confirmed against the source", score.falsePositives()));
        lines.add(row("called where the source names no shortage", score.calledWithoutShortage()));
        lines.add("");
        named(
                lines,
                "given a lower level than the source asks for",
                score.underEscalated(),
                v -> v.assessment().urgency() + " instead of "
                        + v.scenario().truth().orElseThrow().escalation());
        named(
                lines,
                "first answer not to be told from the case, left out above",
                score.notTold(),
                v -> primary(v) + "; " + v.scenario().truth().orElseThrow().notTold());
        named(
                lines,
                "first answer not the first conclusion",
                score.missed(1),
                v -> primary(v) + ", concluded first " + Score.firstNamed(v));
        named(lines, "first answer not among the first three", score.missed(3), ScoreReport::primary);
        named(
                lines,
                "nutrients called against the source",
                score.withFalsePositives(),
                v -> String.join(", ", score.falsePositives(v)));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String primary(Verdict verdict) {
        return String.join(", ", verdict.scenario().truth().orElseThrow().primary());
    }

    private static void named(
            List<String> lines, String what, List<Verdict> cases, java.util.function.Function<Verdict, String> detail) {
        lines.add(what + ": " + cases.size());
        cases.forEach(v -> lines.add("  " + v.scenario().about().title() + ": " + detail.apply(v)));
    }

    private static String row(String what, Score.Share share) {
        return String.format(
                Locale.ROOT, "  %-48s %3d of %3d  %5.1f %%", what, share.hits(), share.of(), share.percent());
    }
}
