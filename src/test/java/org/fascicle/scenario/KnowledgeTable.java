package org.fascicle.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;

/** Which rule encodes which row of knowledge, and which scenarios show it; the page docs/knowledge-coverage.md. */
final class KnowledgeTable {

    private static final String HEAD = """
            # From the knowledge to the rules

            Every row of knowledge with the rules that encode it, where they stand, and how many scenarios fire them. A row without
            a rule says why. Made by `mvn test -Dtest=ShippedScenariosTest -Dgolden.write=true`; a test fails when a row has
            neither a rule nor a reason, and when this page no longer names the right rules.

            | row | claims | rules | scenarios |
            |---|---|---|---|
            """;

    private final RuleBook book;
    private final Map<String, List<Rule>> byRow = new HashMap<>();
    private final Map<String, Long> fired;

    KnowledgeTable(RuleBook book, List<Verdict> verdicts) {
        this.book = book;
        book.rules()
                .forEach(rule -> rule.rows()
                        .forEach(row -> byRow.computeIfAbsent(row, r -> new ArrayList<>())
                                .add(rule)));
        this.fired = verdicts.stream()
                .flatMap(v -> v.assessment().fired().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** Rows that no rule encodes and that do not say why. */
    List<String> holes() {
        return book.rows().all().stream()
                .filter(row -> row.noRule().isEmpty() && !byRow.containsKey(row.id()))
                .map(Rows.Row::id)
                .toList();
    }

    /** Rows that say why they have no rule and have one. */
    List<String> contradicted() {
        return book.rows().all().stream()
                .filter(row -> !row.noRule().isEmpty() && byRow.containsKey(row.id()))
                .map(Rows.Row::id)
                .toList();
    }

    String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Rows.Row row : book.rows().all()) {
            List<Rule> rules = byRow.getOrDefault(row.id(), List.of());
            String named = rules.stream()
                    .map(rule -> rule.id() + " " + rule.place().file() + ":"
                            + rule.place().line())
                    .collect(Collectors.joining("<br>"));
            long shown = rules.stream()
                    .mapToLong(rule -> fired.getOrDefault(rule.id(), 0L))
                    .sum();
            page.append("| ")
                    .append(row.id())
                    .append(" | ")
                    .append(row.what().replace("|", "/"))
                    .append(" | ")
                    .append(rules.isEmpty() ? "none: " + row.noRule().replace("|", "/") : named)
                    .append(" | ")
                    .append(rules.isEmpty() ? "" : shown)
                    .append(" |\n");
        }
        return page.toString();
    }

    /** The page without line numbers and counts, which change with every edit. */
    static String lasting(String page) {
        return page.replaceAll("\\.drl:[0-9]+", ".drl").replaceAll("\\| [0-9]+ \\|\n", "|\n");
    }
}
