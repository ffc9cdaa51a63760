package org.fascicle.author;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that stands in no file yet.
 *
 * @param file its path below the rules folder, such as {@code magnesium/causes.drl}
 * @param id its id
 * @param claim its title
 * @param sources keys of what it rests on
 * @param conclusion the fact it concludes, as a rule writes it
 * @param say what the reader is told; empty for nothing
 * @param why the reason behind it; empty for none
 * @param conditions what must hold
 */
public record NewRule(
        String file,
        String id,
        String claim,
        List<String> sources,
        String conclusion,
        String say,
        String why,
        List<Condition> conditions) {

    /**
     * One condition.
     *
     * @param drl as a rule writes it
     * @param words the comment behind it, for readers of the chain
     */
    public record Condition(String drl, String words) {}

    /** Its text, laid out like the rules of the book. */
    public String text() {
        StringBuilder text = new StringBuilder("rule \"" + id + " " + claim + "\"\n");
        note(text, "Source", String.join("; ", sources));
        note(text, "Status", "draft");
        note(text, "Say", say);
        note(text, "Why", why);
        int widest =
                conditions.stream().mapToInt(one -> one.drl().length()).max().orElse(0);
        String lines = conditions.stream()
                .map(one -> "    " + one.drl() + " ".repeat(widest - one.drl().length()) + "    // " + one.words())
                .collect(Collectors.joining("\n", "when\n", "\n"));
        return text + lines + "then\n    insertLogical( new " + conclusion + " );\nend\n";
    }

    private static void note(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("    @").append(name).append("( \"").append(value).append("\" )\n");
        }
    }
}
