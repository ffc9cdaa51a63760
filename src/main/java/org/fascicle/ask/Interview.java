package org.fascicle.ask;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.CannotAssess;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseDocument;

/**
 * Asks about one case, one question at a time, the most worthwhile first, until no answer could change the report. It
 * reads and prints nothing itself. What was asked is not asked again, whatever the answer; a new emergency comes before
 * every question.
 */
public final class Interview {

    private static final Yaml.Entries EMPTY = new Yaml.Entries(Place.of(""), List.of());
    private static final List<String> PERSON = List.of("age", "sex", "pregnant");

    private final Wording wording;
    private final Supplier<RuleBook> rules;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private Surveyor surveyor;
    private Replies replies;

    private Interview(Standing begin, Supplier<RuleBook> rules, Wording wording) {
        this.rules = rules;
        this.wording = wording;
        moments.push(new Moment(begin));
    }

    /** Where an interview stood after an answer, with what has been worked out about it. */
    private static final class Moment {
        private final Standing standing;
        private Assessment assessment;
        private Step step;

        Moment(Standing standing) {
            this.standing = standing;
        }
    }

    /**
     * An interview that knows nothing yet.
     *
     * @param day it is about, as a case tells it; empty to ask for it
     * @param rules the rule book; not needed before the first answer
     */
    public static Interview fromNothing(String day, Supplier<RuleBook> rules, Wording wording) {
        CaseDocument empty = new CaseDocument(EMPTY).with("case", wording.say("consult.untitled"));
        List<Step> opening = new ArrayList<>();
        if (day.isEmpty()) {
            opening.add(new Step.Day());
        }
        opening.add(new Step.Complaint());
        PERSON.forEach(key -> opening.add(new Step.Ask(new Question("patient", List.of(key), List.of()))));
        CaseDocument dated = day.isEmpty() ? empty : empty.with("assessed-on", day);
        return new Interview(new Standing(dated, Set.of(), opening, Set.of()), rules, wording);
    }

    /** An interview about a case of which something is told. */
    public static Interview about(CaseDocument document, RuleBook book, Wording wording) {
        Set<String> asked = Unknown.of(document, book.vocabulary());
        return new Interview(new Standing(document, asked, List.of(), Set.of()), () -> book, wording);
    }

    /** What it waits for now. */
    public Step step() {
        Moment now = moments.peek();
        if (now.step == null) {
            now.step = next(now);
        }
        return now.step;
    }

    private Step next(Moment now) {
        if (!begun()) {
            return now.standing.waiting().get(0);
        }
        return surveyor().next(now.standing, assessment());
    }

    /** Whether anything can be said: nothing is told before the day and what brings the person. */
    public boolean begun() {
        List<Step> waiting = moments.peek().standing.waiting();
        return waiting.isEmpty() || !(waiting.get(0) instanceof Step.Day || waiting.get(0) instanceof Step.Complaint);
    }

    /** Takes an answer to what it waits for; says what is wrong when it is not understood, and then waits on. */
    public Optional<Problem> answer(String said) {
        Step step = step();
        if (step instanceof Step.Stop || step instanceof Step.Done) {
            throw new IllegalStateException("Nothing is asked (" + step + ")");
        }
        List<Problem> problems = new ArrayList<>();
        Standing before = moments.peek().standing;
        replies().to(step, said, before, problems).ifPresent(after -> go(after, said, problems));
        return problems.stream().findFirst();
    }

    /** Takes something told without being asked, in words of a person's own. */
    public Optional<Problem> tell(String said) {
        List<Problem> problems = new ArrayList<>();
        go(replies().told(said, moments.peek().standing), said, problems);
        return problems.stream().findFirst();
    }

    /** Rules that do not come to rest on an answer must not lose what was said before it. */
    private void go(Standing after, String said, List<Problem> problems) {
        moments.push(new Moment(after));
        try {
            if (begun()) {
                assessment();
            }
        } catch (CannotAssess e) {
            moments.pop();
            problems.add(new Problem(
                    Place.of(""), wording.say("consult.bad.rest", said), wording.say("consult.bad.rest.try")));
        }
    }

    /** Goes on asking in spite of the emergency that stands. */
    public void goOn() {
        Moment now = moments.peek();
        moments.push(new Moment(now.standing.heeding(Surveyor.emergencies(assessment()))));
    }

    /** Undoes the last answer; false when there is none. */
    public boolean back() {
        if (moments.size() == 1) {
            return false;
        }
        moments.pop();
        return true;
    }

    /** What is told so far, as a case. */
    public CaseDocument document() {
        return moments.peek().standing.document();
    }

    /** What the rules say so far; every line is named as it stands in the text of the document. */
    public Assessment assessment() {
        Moment now = moments.peek();
        if (now.assessment == null) {
            now.assessment = surveyor().assess(now.standing.document());
        }
        return now.assessment;
    }

    /** Why the question that waits is asked: with each answer the rules that would hold. */
    public List<Reasons.Because> why() {
        return step() instanceof Step.Ask ask ? surveyor().why(ask.question(), document(), assessment()) : List.of();
    }

    private Surveyor surveyor() {
        if (surveyor == null) {
            surveyor = new Surveyor(rules.get());
        }
        return surveyor;
    }

    private Replies replies() {
        if (replies == null) {
            replies = new Replies(rules.get(), wording);
        }
        return replies;
    }
}
