package org.fascicle.rulebook;

import java.util.List;
import org.fascicle.text.Place;

/**
 * The consequence of a rule: the one fact it concludes.
 *
 * @param place where it begins
 * @param text as written
 * @param type the fact concluded; empty when the text is no conclusion, which the checker refuses
 * @param values what it is made of, in the order of the fact's fields
 */
public record Then(Place place, String text, String type, List<Expr> values) {

    /** The text is not exactly one conclusion. */
    static Then unreadable(Place place, String text) {
        return new Then(place, text, "", List.of());
    }
}
