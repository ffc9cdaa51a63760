package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Reason;
import org.fascicle.model.Case;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.wording.Wording;

/** The report on one case as text: most urgent first, every statement with its chain of reasons. */
public final class TextReport {

    private final RuleBook book;
    private final Wording wording;

    /** Of what this rule book says, in these words. */
    public TextReport(RuleBook book, Wording wording) {
        this.book = book;
        this.wording = wording;
    }

    /** The report, line by line. */
    public List<String> of(Assessment assessment) {
        CaseReport report = CaseReport.of(assessment, book, wording);
        List<String> lines = new ArrayList<>();
        title(report.about(), lines);
        lines.add(report.urgency() + "  " + report.action());
        lines.addAll(TreeText.draw(branches(report.warnings())));
        report.conclusions().forEach(said -> withReasons(said, lines));
        report.explanations().forEach(said -> withReasons(said, lines));
        report.holds().forEach(said -> withReasons(said, lines));
        report.plans().forEach(said -> plan(said, lines));
        line("heading.unsaid", report.unsaid(), lines);
        line("heading.watch", report.watchFor(), lines);
        line("heading.not.known", String.join(", ", report.notKnown()), lines);
        report.notUnderstood().forEach(words -> line("heading.not.understood", words, lines));
        lines.add(report.draft());
        return lines;
    }

    private static void title(Case about, List<String> lines) {
        String place = about.file().isEmpty() ? "" : about.file() + ":" + about.line();
        lines.add(TreeText.line(about.title(), place));
    }

    private void line(String heading, String words, List<String> lines) {
        if (!words.isEmpty()) {
            lines.add(wording.say(heading) + "  " + words);
        }
    }

    private void withReasons(Said said, List<String> lines) {
        lines.add(said.word() + "  " + said.words());
        lines.addAll(TreeText.draw(branches(said.speakers())));
    }

    private static void plan(Said said, List<String> lines) {
        lines.add(said.word() + "  " + said.words());
        lines.addAll(TreeText.draw(said.speakers().stream()
                .map(speaker -> new Branch(
                        speaker.weight() + ": " + speaker.say(),
                        speaker.rule().id() + "  " + place(speaker.rule()),
                        List.of()))
                .toList()));
    }

    private List<Branch> branches(List<Speaker> speakers) {
        return speakers.stream().map(this::branch).toList();
    }

    private Branch branch(Speaker speaker) {
        Rule rule = speaker.rule();
        List<Branch> below = new ArrayList<>();
        if (!speaker.say().isEmpty()) {
            below.add(new Branch(wording.say("say", speaker.say()), "", List.of()));
        }
        speaker.because().forEach(reason -> below.add(branch(reason)));
        String weight = speaker.weight().isEmpty() ? "" : "  " + speaker.weight();
        return new Branch(rule.id() + "  " + rule.title() + weight, place(rule), below);
    }

    /** Where a rule stands and what it rests on. */
    private static String place(Rule rule) {
        return rule.place().file() + ":" + rule.place().line() + "  [" + String.join(", ", rule.sources()) + "]";
    }

    private Branch branch(Reason reason) {
        if (reason instanceof Reason.RuleHolds holds) {
            return new Branch(
                    wording.say("chain.by", holds.concluded(), holds.rule().id()) + "  "
                            + holds.rule().title(),
                    holds.rule().place().file() + ":" + holds.rule().place().line(),
                    holds.because().stream().map(this::branch).toList());
        }
        if (reason instanceof Reason.NotThere absent) {
            return new Branch(absent.words(), wording.say("chain.absent"), List.of());
        }
        Reason.ToldFact told = (Reason.ToldFact) reason;
        return new Branch(
                told.words(),
                told.line() == 0 ? "" : wording.say("chain.line", String.valueOf(told.line())),
                List.of());
    }
}
