package org.fascicle.ask;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** Understands what is answered to a step of an interview. */
final class Replies {

    private static final String DAY = "assessed-on";

    private final Wording wording;
    private final DetailKeys keys;
    private final Details details;
    private final LineCheck check;
    private final Complaints complaints;
    private final QuestionReplies questions;

    Replies(RuleBook book, Wording wording) {
        this.wording = wording;
        this.keys = new DetailKeys(book);
        this.check = new LineCheck(book.vocabulary(), wording);
        this.details = new Details(check, wording);
        this.complaints = new Complaints(book.vocabulary(), keys, details, wording);
        this.questions = new QuestionReplies(book.vocabulary(), keys, details, check, wording);
    }

    /** Where the interview stands with the answer; nothing, and the reason, when it is not understood. */
    Optional<Standing> to(Step step, String said, Standing before, List<Problem> problems) {
        if (step instanceof Step.Day) {
            return day(said, before, problems);
        }
        if (step instanceof Step.Complaint) {
            return complaint(said, before, problems);
        }
        if (step instanceof Step.Unclear unclear) {
            return unclear(unclear, said, before, problems);
        }
        if (step instanceof Step.Details more) {
            return details(more, said, before, problems);
        }
        return questions.to(((Step.Ask) step).question(), said, before, problems);
    }

    /** What somebody tells without being asked. */
    Standing told(String said, Standing before) {
        return complaints.told(said, before);
    }

    private Optional<Standing> day(String said, Standing before, List<Problem> problems) {
        try {
            return Optional.of(before.with(before.document()
                            .with(DAY, LocalDate.parse(said.strip()).toString()))
                    .done());
        } catch (DateTimeParseException e) {
            problems.add(problem("day", said));
            return Optional.empty();
        }
    }

    private Optional<Standing> complaint(String said, Standing before, List<Problem> problems) {
        if (said.isBlank()) {
            problems.add(problem("complaint", said));
            return Optional.empty();
        }
        if (BriefAnswer.of(said, wording).isPresent()) {
            return Optional.of(before.done());
        }
        Standing titled = before.with(before.document().with("case", wording.say("consult.title", said.strip())));
        return Optional.of(complaints.told(said, titled.done()));
    }

    private Optional<Standing> unclear(Step.Unclear step, String said, Standing before, List<Problem> problems) {
        Optional<Integer> number = Numbers.of(said);
        Optional<BriefAnswer> brief = BriefAnswer.of(said, wording);
        Standing clear = before.with(before.document().without(step.note())).done();
        if (number.filter(n -> n >= 1 && n <= step.near().size()).isPresent()) {
            return Optional.of(complaints.told(step.near().get(number.get() - 1), clear));
        }
        if (brief.filter(one -> one != BriefAnswer.YES).isPresent()) {
            return Optional.of(before.done());
        }
        if (said.isBlank() || number.isPresent() || brief.isPresent()) {
            problems.add(problem("unclear", said));
            return Optional.empty();
        }
        return Optional.of(complaints.told(said, clear));
    }

    private Optional<Standing> details(Step.Details step, String said, Standing before, List<Problem> problems) {
        if (said.isBlank() || BriefAnswer.of(said, wording).isPresent()) {
            return Optional.of(before.done());
        }
        List<String> open = new ArrayList<>();
        CaseLine line = details.with(
                step.line(),
                keys.possible(step.line()),
                Arrays.asList(said.split("\\s*[,;]\\s*", -1)),
                Days.of(before),
                open);
        if (!open.isEmpty()) {
            problems.add(problem("details", String.join(", ", open)));
            return Optional.empty();
        }
        return Optional.of(
                before.with(before.document().with(step.line(), line)).done());
    }

    private Problem problem(String what, String said) {
        return new Problem(
                Place.of(""),
                wording.say("consult.bad." + what, said.strip()),
                wording.say("consult.bad." + what + ".try"));
    }
}
