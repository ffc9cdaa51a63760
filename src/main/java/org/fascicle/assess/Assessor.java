package org.fascicle.assess;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;

/**
 * Runs a rule book over cases; may be shared between threads. Its own threads keep their sessions from case to case.
 * Closing it lets go of them; one that is never closed lets go of them by itself when there is nothing to do, and never
 * keeps a program alive.
 */
public final class Assessor implements AutoCloseable {

    private final Supplier<RuleBook> rules;
    private final Limits limits;
    private final SessionThreads threads = new SessionThreads();

    /** Over this rule book. */
    public Assessor(RuleBook rules) {
        this(() -> rules, Limits.USUAL);
    }

    /** Over whatever rule book is in use when a case comes, such as {@code live::current}. */
    public Assessor(Supplier<RuleBook> rules) {
        this(rules, Limits.USUAL);
    }

    /** The same, giving up a case at these limits. */
    public Assessor(Supplier<RuleBook> rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * What the rules say about a case.
     *
     * @throws CannotAssess when the rules do not come to rest, the case is too large or takes too long, or a rule fails
     * @throws IllegalStateException after it was closed
     */
    public Assessment assess(Case about) {
        return assess(about, rules.get());
    }

    /** The same, by this rule book, whichever is in use. */
    public Assessment assess(Case about, RuleBook book) {
        return assess(about, book, Replacement.NONE);
    }

    /** The same with other rules in the place of some. */
    Assessment assess(Case about, RuleBook book, Replacement replaced) {
        Work work = new Work(List.of(about), book, replaced, limits, () -> null);
        threads.run(work);
        try {
            return work.outcomes().get(0).orThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return work.giveUp(CannotAssess.because(e)).get(0).orThrow();
        }
    }

    /**
     * What the rules say about each of many cases, on all cores. No more than some hundred are taken ahead of what was
     * told, so that it does not matter how many there are.
     *
     * @param inOrder is told each outcome, in the order of the cases, on this thread
     * @throws CannotAssess when this thread is interrupted
     * @throws IllegalStateException after it was closed
     */
    public void assessAll(Iterator<Case> cases, Consumer<Outcome> inOrder) {
        new Batch(threads, rules.get(), limits, Runtime.getRuntime().availableProcessors()).run(cases, inOrder);
    }

    /**
     * Does nothing while cases are taken.
     *
     * @throws IllegalStateException after it was closed
     */
    public void refuseWhenClosed() {
        threads.refuseWhenClosed();
    }

    /** Takes no further case; those that run come to their end. */
    @Override
    public void close() {
        threads.close();
    }
}
