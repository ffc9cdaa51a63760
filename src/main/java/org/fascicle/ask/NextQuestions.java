package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fascicle.assess.Assessment;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/**
 * What would be worth asking next about a case: first what could raise the urgency, then what would settle a conclusion.
 * Every answer is tried: the case is told with it and run through the rules, so that what is said of an answer is what
 * the rules would say.
 */
public final class NextQuestions {

    /** How many of the candidates that weigh most are tried. */
    private static final int TRIED = 60;
    /** How many answers of one candidate are tried. */
    private static final int ANSWERS = 5;

    /** What a level raised counts for beside one step of a conclusion, and when something told before supports it. */
    private static final double RAISED = 10;

    private static final double RAISED_WITH_SUPPORT = 20;

    private final Trial trial;
    private final Candidates candidates;

    /** By this rule book. */
    public NextQuestions(RuleBook book) {
        this.trial = new Trial(book);
        this.candidates = new Candidates(book);
    }

    /** The questions, the one most worth asking first; none when no answer that was tried would change the report. */
    public List<Question> of(CaseDocument document, Assessment assessment) {
        return of(document, assessment, Set.of());
    }

    /**
     * The same, without what was asked already.
     *
     * @param closed whatever the answer was, each as section/word
     */
    List<Question> of(CaseDocument document, Assessment assessment, Set<String> closed) {
        List<Ranked> ranked = candidates.of(assessment).stream()
                .filter(one -> one.words().stream().anyMatch(word -> !closed.contains(one.section() + "/" + word)))
                .limit(TRIED)
                .toList()
                .parallelStream()
                .map(candidate -> tried(candidate, document, assessment))
                .flatMap(Optional::stream)
                .toList();
        List<Question> questions =
                new ArrayList<>(mandatory(document, assessment).stream().toList());
        List<Question> single = ranked.stream()
                .filter(one -> questions.stream()
                        .noneMatch(asked -> asked.section().equals(one.question.section())
                                && asked.words().containsAll(one.question.words())))
                .sorted(Comparator.comparing((Ranked one) -> one.weight).reversed())
                .map(Ranked::question)
                .toList();
        questions.addAll(Together.of(single));
        return questions;
    }

    private record Ranked(Question question, double weight) {}

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
                .sorted(Comparator.comparing((Answer answer) -> value(answer.effect()))
                        .reversed())
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ranked(
                new Question(candidate.section(), List.copyOf(candidate.words()), answers), candidate.weight()));
    }

    private Optional<Answer> answer(CaseLine line, CaseDocument document, Assessment before) {
        return trial.of(line, document, before).map(effect -> new Answer(line, effect));
    }

    /** What a change of the report is worth: a level raised before all else. */
    private static double value(Effect effect) {
        double raised = effect.raised() * (effect.supported() ? RAISED_WITH_SUPPORT : RAISED);
        double settled = effect.conclusions().values().stream()
                .mapToDouble(Effect.Change::steps)
                .sum();
        return raised + effect.warnings().size() + settled;
    }
}
