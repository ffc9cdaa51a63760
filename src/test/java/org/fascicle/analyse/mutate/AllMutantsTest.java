package org.fascicle.analyse.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.ShippedRuleBook;
import org.fascicle.scenario.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The small faults of every rule of the shipped book, which take many minutes and so are tried on demand; and the list
 * of those that survive, with what is known of each.
 */
@EnabledIfSystemProperty(named = "mutants.all", matches = "true")
class AllMutantsTest {

    private static final Path LIST = Path.of("docs/surviving-faults.md");
    private static final int LEAST = 95;

    @Test
    void nearly_every_fault_is_noticed_and_the_others_are_listed_with_what_is_known_of_them() throws IOException {
        Mutation mutation = new MutationRun(
                        ShippedRuleBook.book(), Trials.of(ShippedRuleBook.run().verdicts()))
                .of(rule -> true, RunListener.NONE);
        String list = String.join("\n", list(mutation)) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(LIST, list);
        }

        assertThat(mutation.score(mutant -> true)).isGreaterThanOrEqualTo(LEAST);
        assertThat(LIST).content().isEqualTo(list);
    }

    private static List<String> list(Mutation mutation) {
        List<String> lines = new ArrayList<>();
        lines.add("# Small faults that no scenario notices");
        lines.add("");
        lines.add("Of " + mutation.mutants().size() + " small faults put into the rules, "
                + (mutation.mutants().size() - mutation.survivors().size()) + " are noticed by a scenario ("
                + mutation.score(mutant -> true) + " %). These are the others, by what is known of them."
                + " Written by `AllMutantsTest`; `./fascicle mutate RULE` shows each as the lines it changes.");
        Survivors survivors = new Survivors(ShippedRuleBook.book(), mutation);
        Map<Survivors.Reason, List<Mutant>> byReason = mutation.survivors().stream()
                .collect(Collectors.groupingBy(survivors::reason, java.util.TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, some) -> {
            lines.add("");
            lines.add("## " + reason.title() + " (" + some.size() + ")");
            lines.add("");
            lines.add(reason.text());
            lines.add("");
            byRule(some).forEach((rule, changes) -> lines.add("- " + rule + ": " + String.join("; ", changes)));
        });
        return lines;
    }

    private static Map<String, List<String>> byRule(List<Mutant> some) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        mutant -> mutant.rule().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(AllMutantsTest::change, Collectors.toList())));
    }

    private static String change(Mutant mutant) {
        String before = String.join(" ", mutant.before().strip().split("\\s+"));
        String after = mutant.after().strip();
        return "`" + before + "` " + (after.isEmpty() ? "left out" : "becomes `" + after + "`");
    }
}
