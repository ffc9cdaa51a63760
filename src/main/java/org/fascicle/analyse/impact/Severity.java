package org.fascicle.analyse.impact;

/** What became of an outcome, most dangerous first. */
public enum Severity {
    /** The case is less urgent than it was. */
    LESS_URGENT,
    /** A rule no longer warns. */
    WARNING_LOST,
    /** A rule warns of something less urgent. */
    WARNING_LOWERED,
    /** A nutrient is no longer held back by a rule. */
    HOLD_LOST,
    /** Nothing is concluded any more about a nutrient. */
    CONCLUSION_LOST,
    /** A conclusion is less sure. */
    CERTAINTY_LOWERED,
    /** Something is concluded about a nutrient. */
    CONCLUSION_NEW,
    /** A conclusion is surer. */
    CERTAINTY_RAISED,
    /** The case is more urgent than it was. */
    MORE_URGENT,
    /** A rule warns of something more urgent. */
    WARNING_RAISED,
    /** A rule warns that did not. */
    WARNING_NEW,
    /** A nutrient is held back by a rule that did not. */
    HOLD_NEW,
    /** Another explanation is no longer given by a rule. */
    EXPLANATION_LOST,
    /** Another explanation is given by a rule that did not, or is given another weight. */
    EXPLANATION_NEW,
    /** Something is no longer said about putting it right. */
    ADVICE_LOST,
    /** Something is said about putting it right that was not. */
    ADVICE_NEW,
    /** A rule that held and still holds speaks in other words. */
    WORDING;

    /** Whether a warning that somebody relied on is gone or weaker. */
    public boolean isLostWarning() {
        return this == WARNING_LOST || this == WARNING_LOWERED;
    }

    /** Whether it is about what is said about putting a shortage right. */
    public boolean isAdvice() {
        return this == ADVICE_LOST || this == ADVICE_NEW;
    }
}
