package org.fascicle.report.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;

/** Which rules stand on which page: one page a folder; of a folder with very many rules, and at the top, one a file. */
final class BookLayout {

    /** A page of so many rules still loads quickly on a phone. */
    private static final int MANY = 120;

    private static final String DRL = ".drl";

    private final Map<String, List<Rule>> pages = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** Of a whole book. */
    BookLayout(RuleFolder folder) {
        Map<String, List<RuleFile>> folders = new LinkedHashMap<>();
        folder.files()
                .forEach(file -> folders.computeIfAbsent(RuleCards.folder(file), f -> new ArrayList<>())
                        .add(file));
        folders.forEach((name, files) -> {
            int rules = files.stream().mapToInt(file -> file.rules().size()).sum();
            for (RuleFile file : files) {
                String stem = file.relative().substring(0, file.relative().length() - DRL.length());
                add(rules > MANY || name.isEmpty() ? stem : name, file.rules());
            }
        });
    }

    private void add(String title, List<Rule> rules) {
        String page = "rules-" + title.replaceAll("[^A-Za-z0-9]+", "-") + ".html";
        titles.put(page, title);
        pages.computeIfAbsent(page, p -> new ArrayList<>()).addAll(rules);
        rules.forEach(rule -> addresses.put(rule.id(), page + "#" + rule.id()));
    }

    /** The rules of each page, by the name of its file. */
    Map<String, List<Rule>> pages() {
        return pages;
    }

    /** What stands on a page. */
    String title(String page) {
        return titles.get(page);
    }

    /** Where each rule stands, by its id. */
    Map<String, String> addresses() {
        return addresses;
    }
}
