package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.model.Case;
import org.fascicle.rulebook.tree.ListedWord;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.WordsOf;
import org.fascicle.scenario.BothWays.Seen;

/** Cases that were run, kept by the rules they fire and the words they share with rules. */
final class Ran {

    private static final String DRL = ".drl";

    private final List<Case> cases;
    private final Map<String, List<Integer>> firing = new HashMap<>();
    private final Map<ListedWord, List<Integer>> holding = new HashMap<>();

    /** Cases with what was seen of each, in the same order. */
    Ran(List<Case> cases, List<Seen> seen) {
        this.cases = List.copyOf(cases);
        for (int i = 0; i < seen.size(); i++) {
            int number = i;
            seen.get(i)
                    .fired()
                    .forEach(id ->
                            firing.computeIfAbsent(id, r -> new ArrayList<>()).add(number));
            seen.get(i)
                    .words()
                    .forEach(word -> holding.computeIfAbsent(word, w -> new ArrayList<>())
                            .add(number));
        }
    }

    /** What shows one rule: first the cases written for it, then those that share most with it and tell least besides. */
    Showing showing(Rule rule, RuleFile file) {
        int[] shared = new int[cases.size()];
        WordsOf.conditions(rule)
                .forEach(word -> holding.getOrDefault(word, List.of()).forEach(number -> shared[number]++));
        boolean[] fires = new boolean[cases.size()];
        firing.getOrDefault(rule.id(), List.of()).forEach(number -> fires[number] = true);
        return new Showing(
                inOrder(rule, file, shared, IntStream.range(0, shared.length).filter(number -> fires[number])),
                inOrder(
                        rule,
                        file,
                        shared,
                        IntStream.range(0, shared.length).filter(number -> !fires[number] && shared[number] > 0)));
    }

    private List<Case> inOrder(Rule rule, RuleFile file, int[] shared, IntStream numbers) {
        return numbers.mapToObj(number -> {
                    Case about = cases.get(number);
                    return new Near(
                            about,
                            !names(about.title(), rule.id()),
                            distance(about.file(), file.relative()),
                            shared[number]);
                })
                .sorted(Near.ORDER)
                .map(Near::about)
                .toList();
    }

    /** Whether a title names the rule itself, not one whose id begins alike. */
    private static boolean names(String title, String id) {
        int at = title.indexOf(id);
        int end = at + id.length();
        return at >= 0 && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)));
    }

    /** Scenarios of a rule file stand in a file of its name, or in a folder of the name of its folder. */
    private static int distance(String cases, String rules) {
        String stem = "/" + rules.substring(0, rules.length() - DRL.length());
        int folder = stem.lastIndexOf('/');
        if (cases.contains(stem)) {
            return 0;
        }
        return folder > 0 && cases.contains(stem.substring(0, folder + 1)) ? 1 : 2;
    }

    /** A case with how near it is to a rule. */
    private record Near(Case about, boolean unnamed, int distance, int shared) {

        private static final Comparator<Near> ORDER = Comparator.comparing(Near::unnamed)
                .thenComparing(Near::distance)
                .thenComparing(one -> -one.shared)
                .thenComparing(one -> one.about.told().size());
    }
}
