package org.fascicle.api;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.StandingFacts;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.LiveRuleBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.ShippedRules;
import org.fascicle.rulebook.kept.RuleCache;

/**
 * An open rule book that answers for cases.
 *
 * <pre>{@code
 * try (Fascicle fascicle = Fascicle.shipped()) {
 *     PatientCase told = PatientCase.on(LocalDate.of(2026, 3, 1)).age("58").present("muscle cramp", "palpitations");
 *     Answer answer = fascicle.assess(told);
 *     log.info(answer.toText());
 * }
 * }</pre>
 *
 * <p>Opening it takes seconds, an answer milliseconds: a program opens one and keeps it. It may be shared between
 * threads, holds nothing static and sets up no logging. What it says is no diagnosis, and its rules are drafts that no
 * clinician has reviewed.
 */
public final class Fascicle implements AutoCloseable {

    private final Supplier<RuleBook> rules;
    private final Reload reload;
    private final Assessor assessor;

    private Fascicle(Supplier<RuleBook> rules, Reload reload) {
        this.rules = rules;
        this.reload = reload;
        this.assessor = new Assessor(rules);
    }

    private interface Reload {
        void run() throws RuleBookRefused;
    }

    /** The rule book that lies in the jar of this class. It was checked and compiled when the jar was built. */
    public static Fascicle shipped() {
        RuleBook book = ShippedRules.open();
        return new Fascicle(() -> book, () -> {});
    }

    /**
     * The rule book in a folder. It is checked and compiled now; of the shipped rules only files that differ are
     * compiled.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static Fascicle in(Path folder) throws RuleBookRefused {
        return in(folder, RuleCache.NONE);
    }

    /**
     * The same, keeping what was compiled for the next start.
     *
     * @param kept a folder for it, made when it is not there; nobody else should be able to write to it
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static Fascicle in(Path folder, Path kept) throws RuleBookRefused {
        return in(folder, RuleCache.in(kept));
    }

    private static Fascicle in(Path folder, RuleCache cache) throws RuleBookRefused {
        LiveRuleBook live = LiveRuleBook.open(folder, cache);
        return new Fascicle(live::current, live::reload);
    }

    /**
     * Reads the folder anew. Cases from now on are answered by what it holds; those that run come to their end with the
     * rules they began with. The shipped rule book never changes.
     *
     * @throws RuleBookRefused with every problem found; then the rule book in use stays as it was
     */
    public void reload() throws RuleBookRefused {
        reload.run();
    }

    /**
     * What the rules say about a case told by a program.
     *
     * @throws CaseNotRead when something told would be missing from the answer without a word
     * @throws NoAnswer when the program fails, which is never silence: it says to contact a clinician
     * @throws IllegalStateException after {@link #close}
     */
    public Answer assess(PatientCase told) throws CaseNotRead {
        return answer(book -> CaseSource.told(told.toText(), book));
    }

    /**
     * What the rules say about a case written as YAML or JSON, as {@code docs/cases.md} tells.
     *
     * @param text one case; what a scenario expects is not looked at
     * @throws CaseNotRead when it is no case, or something told would be missing from the answer without a word
     * @throws NoAnswer when the program fails, which is never silence: it says to contact a clinician
     * @throws IllegalStateException after {@link #close}
     */
    public Answer assess(String text) throws CaseNotRead {
        return answer(book -> CaseSource.told(text, book));
    }

    /**
     * What the rules say about the case in a file, YAML or JSON.
     *
     * @param file that holds one case; messages and the answer call it as it is written here
     * @throws CaseNotRead when it holds no case, or something told would be missing from the answer without a word
     * @throws NoAnswer when the program fails, which is never silence: it says to contact a clinician
     * @throws IllegalStateException after {@link #close}
     */
    public Answer assess(Path file) throws CaseNotRead {
        return answer(book -> CaseSource.file(file, book));
    }

    /**
     * The facts of a case, with those that stand in every case, for a session of the engine that the caller opens:
     * without the latter no nutrient is concluded.
     *
     * @throws CaseNotRead when something told would be missing without a word
     */
    public List<Fact> facts(PatientCase told) throws CaseNotRead {
        RuleBook book = rules.get();
        Case about = CaseSource.told(told.toText(), book).about();
        return Stream.concat(
                        StandingFacts.known(book.vocabulary()),
                        about.told().stream().map(Told::fact))
                .distinct()
                .toList();
    }

    /** How a case is read by one rule book. */
    private interface Reading {
        CaseSource by(RuleBook book) throws CaseNotRead;
    }

    private Answer answer(Reading reading) throws CaseNotRead {
        assessor.refuseWhenClosed();
        try {
            // The same book from the first word to the last, also when it is read anew meanwhile.
            RuleBook book = rules.get();
            CaseSource read = reading.by(book);
            Assessment assessment = assessor.assess(read.about(), book);
            return Answer.of(assessment, book, read.leftOut());
        } catch (RuntimeException | StackOverflowError e) {
            throw new NoAnswer(e);
        }
    }

    /** The rule book in use, for whoever needs more than an answer. */
    public RuleBook rules() {
        return rules.get();
    }

    /** Takes no further case. Answers that were given stay good. */
    @Override
    public void close() {
        assessor.close();
    }
}
