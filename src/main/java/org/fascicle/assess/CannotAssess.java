package org.fascicle.assess;

import java.util.Map;

/**
 * Nothing can be said about a case; the message says why in its first line and what to try in its second. Whoever
 * catches it must tell the person to contact a clinician: a failure is never silence.
 */
public final class CannotAssess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CannotAssess(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotAssess runaway(FiringCount next, int limit) {
        Map.Entry<String, Integer> busiest = next.busiest();
        return new CannotAssess(
                "The rules did not come to rest within " + limit + " firings; of the next " + next.total() + ", rule ("
                        + busiest.getKey() + ") fired " + busiest.getValue()
                        + ".\nLook for two rules that each conclude what the other tests, or a rule that concludes"
                        + " what it tests itself.",
                null);
    }

    static CannotAssess tooManyFacts(int facts, int limit) {
        return new CannotAssess(
                "The case holds (" + facts + ") facts, more than " + limit
                        + ".\nSplit it, or leave out results that are superseded.",
                null);
    }

    static CannotAssess tookTooLong(java.time.Duration limit) {
        return new CannotAssess(
                "The case took longer than (" + limit.toMillis() + ") milliseconds.\nLook for a rule whose facts are"
                        + " tried in every combination.",
                null);
    }

    static CannotAssess because(Throwable cause) {
        return new CannotAssess(
                "The rules failed on this case (" + cause + ").\nThis is a fault of Fascicle: please report it with the"
                        + " case.",
                cause);
    }
}
