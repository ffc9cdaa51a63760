package org.fascicle.report.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.explain.RuleWords;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.wording.Wording;

/** A list of rules for people: by folder, each with what it concludes. */
public final class RuleListText {

    private static final int ID = 10;
    private static final int STATUS = 10;

    private RuleListText() {}

    /** The list, ending in a line that counts. */
    public static List<String> of(RuleFolder folder, List<Rule> found, Wording wording) {
        RuleWords words = new RuleWords(folder.vocabulary(), wording);
        Set<Rule> wanted = Set.copyOf(found);
        List<String> lines = new ArrayList<>();
        byFolder(folder, wanted).forEach((name, rules) -> {
            lines.add(wording.say(
                    rules.size() == 1 ? "rules.folder.one" : "rules.folder",
                    name.isEmpty() ? wording.say("rules.top") : name,
                    String.valueOf(rules.size())));
            for (Rule rule : rules) {
                lines.add("  " + padded(rule.id(), ID) + rule.title());
                lines.add("  " + " ".repeat(ID) + words.words(rule).conclusion());
                lines.add("  " + " ".repeat(ID) + padded(rule.note("Status"), STATUS)
                        + rule.place().file() + ":" + rule.place().line());
            }
            lines.add("");
        });
        lines.add(wording.say(
                "rules.count",
                String.valueOf(found.size()),
                String.valueOf(folder.rules().size())));
        return lines;
    }

    private static Map<String, List<Rule>> byFolder(RuleFolder folder, Set<Rule> wanted) {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        for (RuleFile file : folder.files()) {
            List<Rule> rules = file.rules().stream().filter(wanted::contains).toList();
            if (!rules.isEmpty()) {
                groups.computeIfAbsent(RuleCards.folder(file), name -> new ArrayList<>())
                        .addAll(rules);
            }
        }
        return groups;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
