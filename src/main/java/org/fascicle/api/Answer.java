package org.fascicle.api;

import java.util.List;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.model.Escalation;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.NotUnderstood;
import org.fascicle.model.Urgency;
import org.fascicle.report.CaseReport;
import org.fascicle.report.JsonReport;
import org.fascicle.report.TextReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/**
 * What the rules say about one case. It never changes; the answers to the same case by the same rule book are equal, and the
 * same byte for byte as JSON and as text.
 *
 * <p>Show the urgency and what to do first, whatever else is shown; show nothing of {@link Assessment#unsaid} to the
 * person; and show {@link #notUnderstood}, because no rule has seen it.
 */
public final class Answer {

    private final Assessment assessment;
    private final RuleBook book;
    private final List<Problem> leftOut;
    private CaseReport report;

    private Answer(Assessment assessment, RuleBook book, List<Problem> leftOut) {
        this.assessment = assessment;
        this.book = book;
        this.leftOut = List.copyOf(leftOut);
    }

    static Answer of(Assessment assessment, RuleBook book, List<Problem> leftOut) {
        return new Answer(assessment, book, leftOut);
    }

    /** How soon somebody must be seen. */
    public Urgency urgency() {
        return assessment.urgency();
    }

    /** What to do at that level, in words for the person. */
    public String whatToDo() {
        return report().action();
    }

    /** The warnings, most urgent first, then by rule. */
    public List<Escalation> escalations() {
        return assessment.escalations();
    }

    /** What is concluded about each nutrient, surest first, with its points. */
    public List<Assessment.Ranked> conclusions() {
        return assessment.conclusions();
    }

    /** What must not be suggested without a clinician, by nutrient, then by rule. */
    public List<Hold> holds() {
        return assessment.holds();
    }

    /** Everything the rules concluded, for whoever needs more than the lists above. */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * Why a conclusion, a warning, a hold or any other concluded fact stands: every live reason, each a rule with what
     * met its conditions, down to what was told. Empty for a fact that nothing concluded.
     */
    public List<Reason> why(Fact fact) {
        return new Explainer(assessment, book.vocabulary(), Wording.ENGLISH).why(fact);
    }

    /** What the case leaves open and should be asked or measured, in words. */
    public List<String> notKnown() {
        return report().notKnown();
    }

    /** What was told and no rule could read. */
    public List<NotUnderstood> notUnderstood() {
        return assessment.about().notUnderstood();
    }

    /** For what was not understood by a slip: where, what is wrong and what to try, in two lines each. */
    public List<Problem> problems() {
        return leftOut;
    }

    /** Everything said to people, in the order it is said, for whoever lays it out. */
    public synchronized CaseReport report() {
        // Made when it is first asked for: a program that only looks at the urgency need not wait for all its words.
        if (report == null) {
            report = CaseReport.of(assessment, book, Wording.ENGLISH);
        }
        return report;
    }

    /** As JSON, laid out for people; {@code docs/output.md} describes its shape. */
    public String toJson() {
        return JsonReport.text(new JsonReport(book, Wording.ENGLISH).of(assessment), true);
    }

    /** The report as text, most urgent first, every statement with its chain of reasons. */
    public String toText() {
        return String.join("\n", new TextReport(book, Wording.ENGLISH).of(assessment)) + "\n";
    }

    /** Both say the same of the same case, for the same reasons. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer
                && assessment.equals(answer.assessment)
                && leftOut.equals(answer.leftOut)
                && report().equals(answer.report());
    }

    @Override
    public int hashCode() {
        return assessment.hashCode();
    }

    @Override
    public String toString() {
        return toText();
    }
}
