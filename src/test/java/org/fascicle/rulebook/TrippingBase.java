package org.fascicle.rulebook;

/** A class that a rule file could extend or make. */
public class TrippingBase {

    /** Extended. */
    public TrippingBase() {
        Tripwire.trip();
    }

    /** Made. */
    public TrippingBase(String route) {
        Tripwire.trip(route);
    }
}
