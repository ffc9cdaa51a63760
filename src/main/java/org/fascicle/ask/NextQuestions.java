package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.CannotAssess;
import org.fascicle.model.Case;
import org.fascicle.model.Urgency;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/**
 * What would be worth asking next about a case: first what could raise the urgency, then what would settle a conclusion.
 * Every answer is tried: the case is told with it and run through the rules, so that what is said of an answer is what
 * the rules would say.
 */
public final class NextQuestions {

    /** How many of the candidates that weigh most are tried. */
    private static final int TRIED = 40;
    /** How many answers of one candidate are tried. */
    private static final int ANSWERS = 5;

    private final CaseReader reader;
    private final Assessor assessor;
    private final Candidates candidates;

    /** By this rule book. */
    public NextQuestions(RuleBook book) {
        this.reader = new CaseReader(book.vocabulary());
        this.assessor = new Assessor(book);
        this.candidates = new Candidates(book);
    }

    /** The questions, the one most worth asking first; none when no answer could change the report. */
    public List<Question> of(CaseDocument document, Assessment assessment) {
        List<Ranked> ranked = candidates.of(assessment).stream().limit(TRIED).toList().parallelStream()
                .map(candidate -> tried(candidate, document, assessment))
                .flatMap(Optional::stream)
                .toList();
        List<Question> questions =
                new ArrayList<>(mandatory(document, assessment).stream().toList());
        ranked.stream()
                .filter(one -> questions.stream()
                        .noneMatch(asked -> asked.section().equals(one.question.section())
                                && asked.words().containsAll(one.question.words())))
                .sorted(Comparator.comparing((Ranked one) -> one.value).reversed())
                .map(Ranked::question)
                .forEach(questions::add);
        return questions;
    }

    private record Ranked(Question question, double value) {}

    /** What must be asked before anything reassuring may be said is asked together, and first. */
    private Optional<Question> mandatory(CaseDocument document, Assessment assessment) {
        if (assessment.unanswered().isEmpty()) {
            return Optional.empty();
        }
        List<Answer> answers = assessment.unanswered().stream()
                .flatMap(word -> answer(new CaseLine("present", word), document, assessment).stream())
                .toList();
        return Optional.of(new Question("present", assessment.unanswered(), answers));
    }

    private Optional<Ranked> tried(Candidate candidate, CaseDocument document, Assessment assessment) {
        List<CaseLine> lines = new ArrayList<>();
        candidate
                .words()
                .forEach(word -> candidate.lines(word).stream()
                        .limit(candidate.words().size() == 1 ? ANSWERS : 1)
                        .forEach(lines::add));
        if (candidate.section().equals("present") && candidate.words().size() == 1) {
            candidate.words().forEach(word -> lines.add(new CaseLine("absent", word)));
        }
        List<Answer> answers = lines.stream()
                .flatMap(line -> answer(line, document, assessment).stream())
                .filter(answer -> answer.effect().matters())
                .sorted(Comparator.comparing((Answer answer) -> value(answer.effect(), assessment))
                        .reversed())
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        double mix = Double.parseDouble(System.getProperty("mix", "0"));
        double value = candidate.weight() + mix * value(answers.get(0).effect(), assessment);
        return Optional.of(
                new Ranked(new Question(candidate.section(), List.copyOf(candidate.words()), answers), value));
    }

    private Optional<Answer> answer(CaseLine line, CaseDocument document, Assessment before) {
        List<Problem> problems = new ArrayList<>();
        Optional<Case> about = reader.document(
                        document.with(line).yaml(), before.about().file(), problems)
                .map(ReadCase::about);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Answer(line, Effect.of(before, assessor.assess(about.get()))));
        } catch (CannotAssess e) {
            return Optional.empty();
        }
    }

    /** What a change of the report is worth. */
    private static double value(Effect effect, Assessment before) {
        double raised = effect.raised() * (effect.supported() ? 10 : 2.5);
        double settled = effect.conclusions().entrySet().stream()
                .mapToDouble(change -> change.getValue().steps() * share(change.getKey(), before))
                .sum();
        boolean warns = effect.after() == Urgency.EMERGENCY || effect.after() == Urgency.URGENT;
        return raised + (warns ? effect.warnings().size() : 0) + 4 * settled;
    }

    /** A nutrient that is in the picture already counts more than one that would come new. */
    private static double share(String nutrient, Assessment before) {
        for (int i = 0; i < before.conclusions().size(); i++) {
            if (before.conclusions().get(i).conclusion().nutrient().equals(nutrient)) {
                return i < 3 ? 1 : 0.4;
            }
        }
        return 0.5;
    }
}
