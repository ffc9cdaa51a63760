package org.fascicle.assess;

import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;

/** Cases run one after the other with and without keeping why; it stands here because nobody else may leave it out. */
public final class WithoutChains {

    private final CaseSession session;

    /** Over this rule book. */
    public WithoutChains(RuleBook book) {
        this.session = CaseSession.open(book, Reading.of(book), Limits.USUAL);
    }

    /** How many facts stand when the rules have come to rest. */
    public int run(Case about) {
        session.tell(about, null, Limits.USUAL);
        int facts = (int) session.size();
        session.clear(Limits.USUAL);
        return facts;
    }

    /** The same with why each concluded fact stands. */
    public int runWithChains(Case about) {
        session.tell(about, null, Limits.USUAL);
        int facts = session.support().size();
        session.clear(Limits.USUAL);
        return facts;
    }
}
