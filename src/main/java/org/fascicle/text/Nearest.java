package org.fascicle.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant. */
public final class Nearest {

    private static final int LETTERS_PER_SLIP = 4;

    private Nearest() {}

    /**
     * The candidate that differs least from what was said, if it is near: one slip (a letter wrong, missing, too many,
     * or two letters swapped) for every four letters, at least one.
     */
    public static Optional<String> of(String said, Collection<String> candidates) {
        String wanted = said.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / LETTERS_PER_SLIP);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= allowed)
                .map(candidate -> new Distance(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(d -> d.slips <= allowed)
                .min(Comparator.comparingInt(Distance::slips).thenComparing(Distance::word))
                .map(Distance::word);
    }

    private record Distance(String word, int slips) {}

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
