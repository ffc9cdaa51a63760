package org.fascicle.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session of the engine that serves case after case: between cases only what is there in every case stands in it.
 * Opening one costs as much as several cases, because the engine makes room for every rule. Used by one thread.
 */
final class CaseSession {

    private final Reading reading;
    private final KieSession session;
    private final List<FactHandle> told = new ArrayList<>();
    private long facts;

    private CaseSession(RuleBook book, Reading reading) {
        this.reading = reading;
        this.session = book.newSession();
    }

    /**
     * A new one in which what is there in every case stands, with what the rules make of that.
     *
     * @throws CannotAssess when they do not come to rest on it
     */
    static CaseSession open(RuleBook book, Reading reading, Limits limits) {
        CaseSession opened = new CaseSession(book, reading);
        try {
            StandingFacts.known(book.vocabulary()).forEach(opened.session::insert);
            opened.fire(null, limits);
            opened.facts = opened.size();
            return opened;
        } catch (RuntimeException | Error e) {
            opened.dispose();
            throw e;
        }
    }

    /** One for a single case in which some rules may not fire. */
    static CaseSession forOne(RuleBook book, Reading reading) {
        CaseSession opened = new CaseSession(book, reading);
        StandingFacts.known(book.vocabulary()).forEach(opened.session::insert);
        return opened;
    }

    /**
     * Puts a case in and lets the rules conclude.
     *
     * @param mayFire which matches may; null when all may
     * @throws CannotAssess when they do not come to rest; the session must then be disposed of
     */
    void tell(Case about, AgendaFilter mayFire, Limits limits) {
        for (Told one : about.told()) {
            told.add(session.insert(one.fact()));
        }
        fire(mayFire, limits);
    }

    /** Every fact concluded of the case that is in, and why it stands. */
    Map<Fact, List<Firing>> support() {
        return Support.of(session, reading);
    }

    /** How many facts stand, told and concluded. */
    long size() {
        return session.getFactCount();
    }

    /** Takes the case out again. False when anything of it is left: then the session must be disposed of. */
    boolean clear(Limits limits) {
        // The same fact told twice has one handle.
        told.stream().distinct().forEach(session::delete);
        told.clear();
        fire(null, limits);
        return size() == facts;
    }

    private void fire(AgendaFilter mayFire, Limits limits) {
        if (session.fireAllRules(mayFire, limits.firings()) >= limits.firings()) {
            FiringCount count = FiringCount.ofNext(session, mayFire);
            throw CannotAssess.runaway(count, limits.firings());
        }
    }

    /** Stops firing as soon as the engine can; it cannot be stopped while it matches. Any thread may ask for it. */
    void halt() {
        session.halt();
    }

    void dispose() {
        session.dispose();
    }
}
