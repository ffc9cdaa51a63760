package org.fascicle.model;

/**
 * Something observed or asked about: a symptom, a sign, a picture on a scan.
 *
 * @param name the word of the vocabulary
 * @param presence whether it is there, is denied, or was asked without an answer
 * @param site where, a word of the vocabulary; empty when not stated
 * @param timing when it comes, a word of the vocabulary; empty when not stated
 * @param days how long it has lasted, or how long ago it was found; null when not stated
 * @param severity how bad
 * @param course where it is heading
 * @param onset how it began
 * @param sites how many places were named for it
 */
public record Finding(
        String name,
        Presence presence,
        String site,
        String timing,
        Double days,
        Severity severity,
        Course course,
        Onset onset,
        int sites)
        implements Fact {

    /** A number that was not stated is null. */
    public Finding {
        days = Fact.stated(days);
    }

    /** It is there. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** It was asked about and is not there. */
    public boolean absent() {
        return presence == Presence.ABSENT;
    }
}
