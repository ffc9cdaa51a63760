package org.fascicle.author;

import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/** Something in an answer that cannot be used, in the two lines a person reads. */
public final class Slip extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final int at;

    private Slip(String what, String advice, int at) {
        super(what);
        this.advice = advice;
        this.at = at;
    }

    /** The sentence of that key, and the one behind it that says what to try; both with the same gaps. */
    static Slip of(Wording wording, String key, Object... values) {
        return at(0, wording, key, values);
    }

    /** The same, after so many words that were understood. */
    static Slip at(int words, Wording wording, String key, Object... values) {
        int near = key.endsWith(".near") ? 1 : 0;
        return new Slip(wording.say(key, values), wording.say(key + ".try", values), 2 * words + near);
    }

    /** What the check of rules found. */
    static Slip of(Problem problem) {
        return new Slip(problem.what(), problem.advice(), 0);
    }

    /** What is wrong, with the thing itself in brackets. */
    public String what() {
        return getMessage();
    }

    /** What to try. */
    public String advice() {
        return advice;
    }

    /** How far the answer was understood: more words before it, or a word that is near. */
    int at() {
        return at;
    }
}
