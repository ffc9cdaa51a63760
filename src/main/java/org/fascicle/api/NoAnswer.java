package org.fascicle.api;

import org.fascicle.wording.Wording;

/**
 * The program failed on a case. Its message begins with what must be shown to the person: that nothing can be said and
 * that they should contact a clinician. What follows, and the cause, are for the people who keep the program.
 */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(Throwable cause) {
        super(contactAClinician() + "\n" + cause.getMessage(), cause);
    }

    /** What to show to the person. */
    public String forThePerson() {
        return contactAClinician();
    }

    private static String contactAClinician() {
        return Wording.ENGLISH.say("contact.a.clinician");
    }
}
