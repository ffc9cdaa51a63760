package org.fascicle.rulebook.tree;

import java.util.List;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/**
 * The consequence of a rule: the one fact it concludes.
 *
 * @param place where it begins
 * @param at where it stands
 * @param text as written
 * @param type the fact concluded; empty when the text is no conclusion, which the checker refuses
 * @param typeAt where the fact is named
 * @param values what it is made of, in the order of the fact's fields
 */
public record Then(Place place, Span at, String text, String type, Span typeAt, List<Expr> values) {}
