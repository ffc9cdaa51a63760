package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.text.Problem;
import org.fascicle.text.TextFile;

/**
 * Files of scenarios for whoever reads them again and again: one is read anew when its text is another, when the words
 * are, or when a rule is named in it that came, went or concludes something of another kind. A scenario that was not
 * read anew is the same object.
 */
public final class ScenarioFiles {

    private final List<Path> paths;
    private RuleFolder by;
    private Map<String, String> types = Map.of();
    private Map<Path, Kept> kept = Map.of();

    /** Those below these paths. */
    public ScenarioFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** The same files, to be read from here on by another rule book too. */
    public synchronized ScenarioFiles again() {
        ScenarioFiles same = new ScenarioFiles(paths);
        same.by = by;
        same.types = types;
        same.kept = kept;
        return same;
    }

    /**
     * All of them at one moment.
     *
     * @param scenarios those whose case could be read to the end, in a fixed order
     * @param texts of the files, by what messages call them
     * @param inCases what could not be read of files and cases
     * @param inExpectations what could not be read of what is expected
     */
    public record Now(
            List<Scenario> scenarios, Map<String, String> texts, List<Problem> inCases, List<Problem> inExpectations) {}

    private record Kept(String text, ReadScenarios read, Set<String> rules) {

        private Kept(String text, ReadScenarios read) {
            this(text, read, read.rules());
        }

        boolean holds(String now, Set<String> otherRules) {
            return text.equals(now) && read.inExpectations().isEmpty() && Collections.disjoint(rules, otherRules);
        }
    }

    /** As they are now, by the words and rules of a rule book that has no problem. */
    @SuppressWarnings("ReferenceEquality")
    public synchronized Now read(RuleFolder rules) {
        Map<String, String> now = types(rules);
        Set<String> others = others(now);
        boolean sameWords = by != null && by.vocabulary() == rules.vocabulary();
        ScenarioReader reader = new ScenarioReader(rules);
        Map<Path, Kept> read = new HashMap<>();
        Now all = new Now(new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            for (Path file : CaseFiles.below(path, all.inCases)) {
                String shown = CaseFiles.shown(file);
                Optional<String> text = TextFile.read(file, shown, all.inCases);
                text.ifPresent(t -> {
                    Kept before = sameWords ? kept.get(file) : null;
                    Kept one = before != null && before.holds(t, others) ? before : new Kept(t, reader.apart(t, shown));
                    read.put(file, one);
                    all.texts.put(shown, one.text);
                    all.scenarios.addAll(one.read.whole());
                    all.inCases.addAll(one.read.inCases());
                    all.inExpectations.addAll(one.read.inExpectations());
                });
            }
        }
        by = rules;
        types = now;
        kept = read;
        return all;
    }

    private static Map<String, String> types(RuleFolder rules) {
        return rules.rules().stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule.then().type()));
    }

    /** Rules of which an expectation can be read otherwise than the last time. */
    private Set<String> others(Map<String, String> now) {
        Map<String, String> all = new HashMap<>(types);
        all.putAll(now);
        all.keySet().removeIf(id -> now.containsKey(id) && now.get(id).equals(types.get(id)));
        return all.keySet();
    }
}
