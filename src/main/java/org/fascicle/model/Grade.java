package org.fascicle.model;

/**
 * How much one piece of evidence weighs, heaviest against first. The points are a project scale, not published
 * likelihoods; what a sum of points means is said in {@code rules/conclusions.drl} alone.
 */
public enum Grade implements Ordered {
    /** A measured value that speaks plainly against it. */
    STRONGLY_AGAINST(-5),
    /** Lowers it. */
    AGAINST(-3),
    /** Non-specific; never enough to name a nutrient, however much of it there is. */
    WEAK(1),
    /** Supports it; needs a second finding or a cause. */
    MODERATE(3),
    /** Clearly favours it over its neighbours. */
    STRONG(5),
    /** Practically nothing else does this, or a measured value in the deficient range. */
    DECISIVE(8);

    private final int points;

    Grade(int points) {
        this.points = points;
    }

    /** Points on the project scale, negative when it speaks against. */
    public int points() {
        return points;
    }
}
