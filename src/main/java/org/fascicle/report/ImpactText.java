package org.fascicle.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.CaseImpact;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.PartChange;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.report.TreeText.Branch;

/** What an edit of a rule book does to cases, as text. */
final class ImpactText {

    /** How many cases of one difference are named. */
    private static final int FEW = 5;

    private final ImpactWords words;
    private final boolean all;

    ImpactText(ImpactWords words, boolean all) {
        this.words = words;
        this.all = all;
    }

    /** The report, line by line. */
    List<String> of(Impact impact, List<String> unaccepted) {
        List<String> lines = new ArrayList<>();
        lines.add(words.summary(impact));
        lines.addAll(sections(impact));
        lines.add(unaccepted.isEmpty() ? words.say("fine") : lost(unaccepted));
        return lines;
    }

    /** What was edited and what comes out otherwise, without the summary and without a judgement. */
    List<String> sections(Impact impact) {
        List<String> lines = new ArrayList<>();
        if (!impact.changes().none()) {
            section(lines, "section.edited", edits(impact));
        }
        Map<String, List<Branch>> sections = new LinkedHashMap<>();
        impact.groups()
                .forEach(group -> sections.computeIfAbsent(
                                ImpactWords.section(group.difference().severity()), s -> new ArrayList<>())
                        .add(group(group, impact.changes())));
        sections.forEach((heading, branches) -> section(lines, heading, branches));
        if (!impact.onlyNow().isEmpty()) {
            section(lines, "section.only.now", shortened(impact.onlyNow(), p -> branch(p.toString())));
        }
        return lines;
    }

    private void section(List<String> lines, String heading, List<Branch> branches) {
        lines.add(words.say(heading));
        lines.addAll(TreeText.draw(branches));
    }

    private List<Branch> edits(Impact impact) {
        return Stream.concat(
                        impact.changes().rules().stream().map(change -> edit(change, impact)),
                        impact.changes().lists().stream().map(list -> branch(words.say("list", list))))
                .toList();
    }

    private Branch edit(RuleChange change, Impact impact) {
        Stream<Branch> unseen =
                ImpactWords.unseen(change, impact) ? Stream.of(branch(words.say("unseen"))) : Stream.empty();
        return new Branch(
                words.rule(change),
                change.place().toString(),
                Stream.concat(change.parts().stream().map(this::part), unseen).toList());
    }

    private Branch part(PartChange change) {
        List<String> places = ImpactWords.places(change);
        return new Branch(
                said(change),
                place(change),
                places.size() < 2 ? List.of() : List.of(new Branch(words.say("before"), places.get(0), List.of())));
    }

    private String said(PartChange change) {
        return words.part(change, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Where it stands now, or stood. */
    private static String place(PartChange change) {
        List<String> places = ImpactWords.places(change);
        return places.get(places.size() - 1);
    }

    private Branch group(Impact.Group group, BookChanges changes) {
        List<Branch> below = new ArrayList<>(because(group, changes));
        below.addAll(shortened(group.cases(), this::about));
        return new Branch(
                words.say(
                        "in",
                        words.difference(group),
                        words.count("cases", group.cases().size())),
                "",
                below);
    }

    /** The edits behind it; where they stand is told above. */
    private List<Branch> because(Impact.Group group, BookChanges changes) {
        if (group.causes().isEmpty()) {
            return List.of(branch(words.say("because", words.causes(group.causes()))));
        }
        return group.causes().stream()
                .map(cause -> new Branch(
                        words.because(group.difference(), cause, changes),
                        ImpactWords.behind(group.difference(), cause, changes).stream()
                                .findFirst()
                                .map(ImpactText::place)
                                .orElse(""),
                        List.of()))
                .toList();
    }

    private Branch about(CaseImpact one) {
        return new Branch(
                one.about().title() + "  " + words.urgency(one),
                one.about().file() + ":" + one.about().line(),
                List.of());
    }

    /** The first few of many, unless all are asked for. */
    <T> List<Branch> shortened(Collection<T> named, Function<T, Branch> branch) {
        List<Branch> branches = new ArrayList<>(
                named.stream().limit(all ? named.size() : FEW).map(branch).toList());
        if (branches.size() < named.size()) {
            branches.add(branch(words.say("more", String.valueOf(named.size() - branches.size()))));
        }
        return branches;
    }

    private String lost(List<String> unaccepted) {
        return words.say(
                "lost",
                String.join(", ", unaccepted),
                String.join(" ", unaccepted.stream().map(id -> "--accept " + id).toList()));
    }

    private static Branch branch(String text) {
        return new Branch(text, "", List.of());
    }
}
