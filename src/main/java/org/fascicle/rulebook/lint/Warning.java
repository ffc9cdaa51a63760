package org.fascicle.rulebook.lint;

import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Span;

/**
 * Something in a rule that somebody should look at.
 *
 * @param claim the rule
 * @param code its kind
 * @param at where
 * @param what what is wrong, with the thing in brackets
 * @param advice what to try
 */
record Warning(Claim claim, Code code, Span at, String what, String advice) {

    void mark() {
        claim.marker().mark(code, at, what, advice);
    }
}
