package org.fascicle.text;

/**
 * Something wrong in a file, in words for the person who wrote it.
 *
 * @param place where
 * @param what what is wrong, with the thing itself in brackets
 * @param advice what to try
 */
public record Problem(Place place, String what, String advice) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }

    /** Two lines: place and what is wrong, then what to try. */
    @Override
    public String toString() {
        return place + ": " + what + "\n  " + advice;
    }
}
