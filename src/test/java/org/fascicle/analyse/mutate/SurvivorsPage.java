package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.mutate.ExplainedFaults.Fault;
import org.fascicle.analyse.mutate.Unnoticeable.Reason;

/** The page of all small faults that no scenario notices, by the reason why none can. */
final class SurvivorsPage {

    private static final Map<Reason, String> TITLES = Map.of(
            Reason.ASKED_ELSEWHERE,
            "What is left of the rule asks for the same",
            Reason.NEVER_CONCLUDED,
            "No rule concludes what would make a difference",
            Reason.NEVER_MEASURED,
            "No possible value would make a difference",
            Reason.ALWAYS_THERE,
            "Every nutrient is there in every case",
            Reason.WEEKS_OF_PREGNANCY,
            "Weeks of pregnancy are told of nobody else");
    private static final Map<Reason, String> TEXTS = Map.of(
            Reason.ASKED_ELSEWHERE,
            "Another condition of the rule says so already, in a broader word, a tighter limit or another alternative;"
                    + " or every rule that concludes what the rule reads asks for it too.",
            Reason.NEVER_CONCLUDED,
            "The condition is about what only rules conclude. Of all that any rule could conclude, nothing meets the"
                    + " condition and not the faulty one, or the other way round: a certainty that nothing can give this"
                    + " nutrient, a grade that no rule gives this explanation.",
            Reason.NEVER_MEASURED,
            "The limits of `rules/vocabulary`, beyond which a value is impossible, leave no number that meets the one and"
                    + " not the other.",
            Reason.ALWAYS_THERE,
            "The condition only says what the rule is about.",
            Reason.WEEKS_OF_PREGNANCY,
            "Whoever asks for the weeks asks for the pregnancy.");

    private final Mutation mutation;
    private final Map<String, Reason> shown;
    private final ExplainedFaults explained;

    SurvivorsPage(Mutation mutation, Map<String, Reason> shown, ExplainedFaults explained) {
        this.mutation = mutation;
        this.shown = shown;
        this.explained = explained;
    }

    String text() {
        int made = mutation.mutants().size();
        int survivors = mutation.survivors().size();
        List<String> lines = new ArrayList<>();
        lines.add("# Small faults that no scenario notices");
        lines.add("");
        lines.add("Of " + made + " small faults put into the rules, " + (made - survivors)
                + " are noticed by a scenario (" + mutation.score(mutant -> true) + " %). Nothing can notice the other "
                + survivors + ": here is why, of each. Written by `AllMutantsTest`, which fails when a fault survives"
                + " without a reason; `./fascicle mutate RULE` shows each as the lines it changes.");
        for (Reason reason : Reason.values()) {
            section(reason, lines);
        }
        own(lines);
        return String.join("\n", lines) + "\n";
    }

    /** What the program works out from rules and lists. */
    private void section(Reason reason, List<String> lines) {
        List<Fault> some = survivors()
                .filter(mutant -> shown.get(mutant.id()) == reason)
                .map(Fault::of)
                .toList();
        if (!some.isEmpty()) {
            lines.add("");
            lines.add("## " + TITLES.get(reason) + " (" + some.size() + ")");
            lines.add("");
            lines.add(TEXTS.get(reason));
            lines.add("");
            list(some, lines);
        }
    }

    /** What somebody found out. */
    private void own(List<String> lines) {
        List<Fault> some = survivors()
                .filter(mutant -> !shown.containsKey(mutant.id()))
                .map(Fault::of)
                .toList();
        lines.add("");
        lines.add("## Reasons of their own (" + some.size() + ")");
        for (ExplainedFaults.Reason reason : explained.reasons()) {
            lines.add("");
            lines.add(reason.because());
            lines.add("");
            list(some.stream().filter(reason.faults()::contains).toList(), lines);
        }
    }

    private Stream<Mutant> survivors() {
        return mutation.survivors().stream();
    }

    private static void list(List<Fault> some, List<String> lines) {
        Map<String, List<String>> byRule = some.stream()
                .collect(Collectors.groupingBy(
                        Fault::rule, LinkedHashMap::new, Collectors.mapping(Fault::change, Collectors.toList())));
        byRule.forEach((rule, changes) -> lines.add("- " + rule + ": " + String.join("; ", changes)));
    }
}
