package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.analyse.impact.CaseImpact;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.Impact.Group;
import org.fascicle.analyse.impact.PartChange;
import org.fascicle.analyse.impact.RuleChange;

/** What an edit of a rule book does to cases, as Markdown for a pull request: a table, then details to open. */
final class ImpactMarkdown {

    /** How many cases of one difference are named. */
    private static final int FEW = 20;

    private final ImpactWords words;
    private final boolean all;

    ImpactMarkdown(ImpactWords words, boolean all) {
        this.words = words;
        this.all = all;
    }

    /** The report, line by line. */
    List<String> of(Impact impact, List<String> unaccepted) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + plain(words.say("markdown.title")));
        lines.add("");
        lines.add(plain(words.summary(impact)));
        lines.add("");
        lines.add(verdict(unaccepted));
        lines.add("");
        table(impact.groups(), lines);
        edits(impact, lines);
        impact.groups().forEach(group -> details(group, lines));
        onlyNow(impact, lines);
        return lines;
    }

    private String verdict(List<String> unaccepted) {
        return unaccepted.isEmpty()
                ? plain(words.say("fine"))
                : "**" + plain(words.say("markdown.lost", String.join(", ", unaccepted))) + "**";
    }

    private void table(List<Group> groups, List<String> lines) {
        if (groups.isEmpty()) {
            return;
        }
        lines.add(row(
                words.say("markdown.kind"),
                words.say("markdown.what"),
                words.say("markdown.cases"),
                words.say("markdown.because")));
        lines.add("|---|---|--:|---|");
        for (Group group : groups) {
            lines.add(row(
                    plain(words.say(
                            "markdown." + ImpactWords.section(group.difference().severity()))),
                    plain(words.difference(group)),
                    String.valueOf(group.cases().size()),
                    plain(words.causes(group.causes()))));
        }
        lines.add("");
    }

    private void edits(Impact impact, List<String> lines) {
        lines.add("### " + plain(words.say("markdown.edited")));
        lines.add("");
        for (RuleChange change : impact.changes().rules()) {
            lines.add("- " + plain(words.rule(change)) + " ("
                    + code(change.place().toString()) + ")");
            change.parts().forEach(part -> lines.add("  - " + part(part)));
            if (ImpactWords.unseen(change, impact)) {
                lines.add("  - " + plain(words.say("unseen")));
            }
        }
        impact.changes().lists().forEach(list -> lines.add("- " + plain(words.say("list", list))));
        lines.add("");
    }

    private String part(PartChange change) {
        String places = String.join(
                ", ",
                ImpactWords.places(change).stream().map(ImpactMarkdown::code).toList());
        return words.part(change, ImpactMarkdown::plain, ImpactMarkdown::code) + " (" + places + ")";
    }

    private void details(Group group, List<String> lines) {
        String summary = words.say(
                "in",
                words.difference(group),
                words.count("cases", group.cases().size()));
        lines.add("<details><summary>" + plain(summary) + "</summary>");
        lines.add("");
        lines.add(row(words.say("markdown.case"), words.say("markdown.urgency"), words.say("markdown.where")));
        lines.add("|---|---|---|");
        List<CaseImpact> named =
                group.cases().stream().limit(all ? Integer.MAX_VALUE : FEW).toList();
        named.forEach(one -> lines.add(row(
                plain(one.about().title()),
                plain(words.urgency(one)),
                plain(one.about().file() + ":" + one.about().line()))));
        lines.add("");
        if (named.size() < group.cases().size()) {
            lines.add(plain(words.say("more", String.valueOf(group.cases().size() - named.size()))));
            lines.add("");
        }
        lines.add("</details>");
        lines.add("");
    }

    private void onlyNow(Impact impact, List<String> lines) {
        if (!impact.onlyNow().isEmpty()) {
            lines.add("### " + plain(words.say("markdown.only.now")));
            lines.add("");
            impact.onlyNow().stream()
                    .limit(all ? impact.onlyNow().size() : FEW)
                    .forEach(place -> lines.add("- " + code(place.toString())));
            if (!all && impact.onlyNow().size() > FEW) {
                lines.add("- "
                        + plain(words.say(
                                "more", String.valueOf(impact.onlyNow().size() - FEW))));
            }
            lines.add("");
        }
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Nothing in it is taken for Markdown or HTML. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '|', '`', '*', '_', '[', ']', '\\' -> plain.append('\\').append(c);
                case '\n', '\r' -> plain.append(' ');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'').replace('\n', ' ') + "`";
    }
}
