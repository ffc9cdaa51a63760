package org.fascicle.rulebook.tripping;

import org.fascicle.rulebook.TrippingBase;

/** Called like a fact of the model, but something else. */
public final class Evidence extends TrippingBase {

    /** Made as the fact is made. */
    public Evidence(String nutrient, Object kind, Object grade, String rule) {
        // the values do not matter: whoever makes it has left the model
    }
}
