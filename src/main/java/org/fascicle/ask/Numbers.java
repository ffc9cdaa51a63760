package org.fascicle.ask;

import java.util.Optional;

/** Numbers of a list, as people type them. */
final class Numbers {

    private Numbers() {}

    /** A whole number and nothing else. */
    static Optional<Integer> of(String said) {
        String plain = said.strip();
        return plain.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
