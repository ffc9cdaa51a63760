package org.fascicle.model;

/**
 * A nutrient taken in a product: a tablet, a drink, a fortified food.
 *
 * @param nutrient the word of the vocabulary
 * @param product what it is taken in; empty when not stated
 * @param perDay amount a day in the nutrient's own unit; null when not stated
 */
public record Intake(String nutrient, String product, Double perDay) implements Fact {

    /** A number that was not stated is null. */
    public Intake {
        perDay = Fact.stated(perDay);
    }
}
