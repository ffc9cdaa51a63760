package org.fascicle.write;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one field of a fact is told as instead of the first thing a condition asks for.
 *
 * @param field whose telling differs; empty for none
 * @param word told instead; empty for none at all
 * @param number told instead; null for none at all
 */
record Choice(String field, String word, BigDecimal number) {

    String word(AskedFields wanted, String of) {
        if (of.equals(field)) {
            return word;
        }
        return wanted.words(of).stream().findFirst().orElse("");
    }

    Optional<BigDecimal> number(AskedFields wanted, String of) {
        if (of.equals(field)) {
            return Optional.ofNullable(number);
        }
        return wanted.numbers(of).stream().findFirst();
    }
}
