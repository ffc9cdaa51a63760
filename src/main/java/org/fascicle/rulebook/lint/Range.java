package org.fascicle.rulebook.lint;

import java.util.HashSet;
import java.util.Set;

/** What one field of a fact may hold. */
sealed interface Range {

    /** Whether everything the other allows is allowed here. */
    boolean covers(Range other);

    /** What both allow. */
    Range and(Range other);

    /** Whether nothing at all is allowed. */
    boolean isEmpty();

    /** One of these words, or, negated, any word but these. */
    record Words(Set<String> words, boolean negated) implements Range {

        static Words of(String word) {
            return new Words(Set.of(word), false);
        }

        @Override
        public boolean covers(Range other) {
            if (!(other instanceof Words that)) {
                return false;
            }
            if (negated) {
                return that.negated
                        ? that.words.containsAll(words)
                        : words.stream().noneMatch(that.words::contains);
            }
            return !that.negated && words.containsAll(that.words);
        }

        @Override
        public Range and(Range other) {
            if (!(other instanceof Words that)) {
                return this;
            }
            Set<String> left = new HashSet<>(negated ? that.words : words);
            if (negated && that.negated) {
                left.addAll(words);
                return new Words(left, true);
            }
            if (negated) {
                left.removeAll(words);
            } else if (that.negated) {
                left.removeAll(that.words);
            } else {
                left.retainAll(that.words);
            }
            return new Words(left, false);
        }

        /** What at least one of the two allows; only for lists of words. */
        Words or(Words that) {
            Set<String> all = new HashSet<>(words);
            all.addAll(that.words);
            return new Words(all, false);
        }

        @Override
        public boolean isEmpty() {
            return !negated && words.isEmpty();
        }
    }

    /** A stretch of numbers; a bound that is open does not belong to it. */
    record Stretch(double low, boolean lowOpen, double high, boolean highOpen) implements Range {

        /** The numbers that stand so to a figure. */
        static Stretch of(String operator, double figure) {
            return switch (operator) {
                case "<" -> new Stretch(Double.NEGATIVE_INFINITY, true, figure, true);
                case "<=" -> new Stretch(Double.NEGATIVE_INFINITY, true, figure, false);
                case ">" -> new Stretch(figure, true, Double.POSITIVE_INFINITY, true);
                case ">=" -> new Stretch(figure, false, Double.POSITIVE_INFINITY, true);
                default -> new Stretch(figure, false, figure, false);
            };
        }

        @Override
        public boolean covers(Range other) {
            return other instanceof Stretch that
                    && (low < that.low || (low == that.low && (!lowOpen || that.lowOpen)))
                    && (high > that.high || (high == that.high && (!highOpen || that.highOpen)));
        }

        @Override
        public Range and(Range other) {
            if (!(other instanceof Stretch that)) {
                return this;
            }
            boolean otherLow = that.low > low || (that.low == low && that.lowOpen);
            boolean otherHigh = that.high < high || (that.high == high && that.highOpen);
            return new Stretch(
                    otherLow ? that.low : low,
                    otherLow ? that.lowOpen : lowOpen,
                    otherHigh ? that.high : high,
                    otherHigh ? that.highOpen : highOpen);
        }

        @Override
        public boolean isEmpty() {
            return low > high || (low == high && (lowOpen || highOpen));
        }
    }
}
