package org.fascicle.rulebook.problem;

import org.fascicle.text.Span;

/**
 * Something wrong that is not reported yet.
 *
 * @param code its kind
 * @param at where
 * @param what what is wrong, with the thing in brackets
 * @param advice what to try
 */
public record Flaw(Code code, Span at, String what, String advice) {

    /** Reports it. */
    public void mark(Marker marker) {
        marker.mark(code, at, what, advice);
    }
}
