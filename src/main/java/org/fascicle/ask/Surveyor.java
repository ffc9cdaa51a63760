package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Escalation;
import org.fascicle.model.Person;
import org.fascicle.model.Sex;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.read.CaseReader;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.write.CaseDocument;

/** Looks at what is told in an interview and says what comes next. */
final class Surveyor {

    private final CaseReader reader;
    private final Assessor assessor;
    private final NextQuestions questions;
    private final Reasons reasons;

    Surveyor(RuleBook book) {
        this.reader = new CaseReader(book.vocabulary());
        this.assessor = new Assessor(book);
        this.questions = new NextQuestions(book);
        this.reasons = new Reasons(book);
    }

    /** What the rules say about a document, its lines counted in its text. */
    Assessment assess(CaseDocument document) {
        return assessor.assess(
                reader.read(document.text(), "", new ArrayList<>()).get(0).about());
    }

    /** A new emergency first, then what waits, then the question most worth asking. */
    Step next(Standing standing, Assessment assessment) {
        if (!standing.heeded().containsAll(emergencies(assessment))) {
            return new Step.Stop();
        }
        return standing.waiting().stream()
                .filter(step -> !(step instanceof Step.Ask ask) || asks(ask.question(), standing, assessment))
                .findFirst()
                .or(() -> questions.of(standing.document(), assessment, standing.asked()).stream()
                        .flatMap(question -> open(question, standing, assessment).stream())
                        .findFirst()
                        .map(Step.Ask::new))
                .orElseGet(Step.Done::new);
    }

    /** The rules that say it is an emergency. */
    static Set<String> emergencies(Assessment assessment) {
        return assessment.escalations().stream()
                .filter(escalation -> escalation.level() == Urgency.EMERGENCY)
                .map(Escalation::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Reasons.Because> why(Question question, CaseDocument document, Assessment assessment) {
        return reasons.of(question, document, assessment);
    }

    /** A question about the person is asked when it makes sense and nothing is told. */
    private static boolean asks(Question question, Standing standing, Assessment assessment) {
        return open(question, standing, assessment).isPresent()
                && assessment.about().told().stream()
                        .map(Told::fact)
                        .filter(Person.class::isInstance)
                        .map(Person.class::cast)
                        .noneMatch(person -> tells(person, question.words().get(0)));
    }

    private static boolean tells(Person person, String word) {
        return switch (word) {
            case "age" -> person.age() != null;
            case "sex" -> person.sex() != Sex.UNKNOWN;
            default -> person.pregnant() || person.notPregnant();
        };
    }

    /** A question without what was asked before; nothing when nothing is left of it. */
    private static Optional<Question> open(Question question, Standing standing, Assessment assessment) {
        List<String> words = new ArrayList<>(standing.open(question));
        if (question.section().equals("patient") && !couldBePregnant(assessment)) {
            words.remove("pregnant");
        }
        List<Answer> answers = question.answers().stream()
                .filter(answer -> words.contains(answer.line().word()))
                .toList();
        boolean worthwhile = question.answers().isEmpty()
                || answers.stream().anyMatch(answer -> answer.effect().matters())
                || assessment.unanswered().containsAll(words);
        return words.isEmpty() || !worthwhile
                ? Optional.empty()
                : Optional.of(new Question(question.section(), words, answers));
    }

    private static boolean couldBePregnant(Assessment assessment) {
        return assessment.about().told().stream()
                .map(Told::fact)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .allMatch(Pregnancy::possible);
    }
}
