package org.fascicle.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.model.Case;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.wording.Wording;

/** One rule for people, line by line: in words, as written, what it rests on and what shows it. */
public final class RuleText {

    private static final int FEW = 5;

    private final Wording wording;
    private final boolean all;
    private final List<String> lines = new ArrayList<>();

    private RuleText(Wording wording, boolean all) {
        this.wording = wording;
        this.all = all;
    }

    /**
     * The lines about one rule.
     *
     * @param noCases why no cases are shown; empty when they are
     * @param all whether every case and rule is listed or only the first few
     */
    public static List<String> of(RuleCard card, Optional<String> noCases, boolean all, Wording wording) {
        RuleText text = new RuleText(wording, all);
        text.head(card);
        text.words(card);
        text.asWritten(card);
        text.grounds(card);
        text.rules("rules.heading.readers", card.readers());
        text.rules("rules.heading.concluders", card.concluders());
        noCases.ifPresentOrElse(text.lines::add, () -> {
            text.cases("rules.heading.fires", card.showing().fires());
            if (!card.showing().near().isEmpty()) {
                text.cases("rules.heading.near", card.showing().near());
            }
        });
        return text.lines;
    }

    private void head(RuleCard card) {
        lines.add(card.rule().id() + "  " + card.rule().title());
        lines.add(card.status() + "  " + card.place());
        lines.add("");
    }

    private void words(RuleCard card) {
        int count = card.spoken().conditions().size();
        lines.add(wording.say(count == 1 ? "rules.if.one" : "rules.if"));
        for (int i = 0; i < count; i++) {
            lines.add("  - " + card.spoken().conditions().get(i));
            String comment = card.comments().get(i);
            if (!comment.isEmpty()) {
                lines.add("    " + wording.say("rules.comment", comment));
            }
        }
        lines.add(wording.say("rules.then", card.spoken().conclusion()));
        for (Note note : card.notes()) {
            lines.add("  " + wording.say("rules.note", wording.say("rules.note." + note.name()), note.text()));
        }
        lines.add("");
    }

    private void asWritten(RuleCard card) {
        lines.add(wording.say("rules.heading.written"));
        int first = card.rule().place().line();
        int width = String.valueOf(first + card.lines().size()).length();
        for (int i = 0; i < card.lines().size(); i++) {
            String number = String.valueOf(first + i);
            lines.add("  " + " ".repeat(width - number.length()) + number + " | "
                    + card.lines().get(i));
        }
        lines.add("");
    }

    private void grounds(RuleCard card) {
        lines.add(wording.say("rules.heading.sources"));
        card.sources().forEach(source -> lines.add("  " + said(source, wording)));
        if (!card.rows().isEmpty()) {
            lines.add(wording.say("rules.heading.rows"));
            card.rows().forEach(row -> lines.add("  " + row.id() + "  " + row.what()));
        }
    }

    private static String said(Source source, Wording wording) {
        String cited = wording.say("rules.source", source.key(), source.title(), source.publisher(), source.year());
        String where = source.address().isEmpty() ? "" : " " + source.address();
        String read = source.read().isEmpty() ? "" : " " + wording.say("rules.source.read", source.read());
        return cited + where + read;
    }

    private void rules(String heading, List<Rule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        lines.add(wording.say(heading, String.valueOf(rules.size())));
        shown(rules).forEach(rule -> lines.add("  " + rule.id() + "  " + rule.title()));
        more(rules.size());
    }

    private void cases(String heading, List<Case> cases) {
        lines.add(wording.say(heading, String.valueOf(cases.size())));
        shown(cases).forEach(one -> lines.add("  " + one.file() + ":" + one.line() + "  " + one.title()));
        more(cases.size());
    }

    private <T> List<T> shown(List<T> list) {
        return all || list.size() <= FEW ? list : list.subList(0, FEW);
    }

    private void more(int count) {
        if (!all && count > FEW) {
            lines.add("  " + wording.say("rules.more", String.valueOf(count - FEW)));
        }
    }
}
