package org.fascicle.safety;

import java.util.regex.Pattern;

/**
 * Words that tell somebody not to worry. Most say nothing else and are refused wherever they stand. "Normal" is what a
 * result or a reflex can be, so it is refused only when it is said of the complaint, of the person or of everything:
 * "normal osmolality speaks against" is a fact, "that twitch is normal" is comfort.
 */
final class Reassurance {

    private static final Pattern COMFORT = Pattern.compile(
            "\\b(benign|harmless|innocent|innocuous|reassur\\w*|nothing (serious|bad|dangerous)|nothing to worry"
                    + "|(no|not any) (need|reason|cause) (to worry|to be worried|for (worry|concern|alarm))"
                    + "|do(n't| not) worry|rest assured|no danger|not (serious|dangerous)|safe to wait"
                    + "|can (safely |easily )?wait|no hurry|no rush|all clear|perfectly (safe|fine|healthy|well)"
                    + "|(goes|go|pass|passes) (away )?(by itself|by themselves|on its own|on their own))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NORMAL_OF_THE_COMPLAINT = Pattern.compile(
            "\\b(this|that|it|these|those|they|you|everything|all|twitch\\w*|cramps?|spasms?|jerks?|tingling) "
                    + "(is|are|looks?|seems?) (quite |perfectly |completely |entirely |all |often |usually )?normal\\b",
            Pattern.CASE_INSENSITIVE);

    private Reassurance() {}

    /** Whether a sentence holds any of them. */
    static boolean isIn(String sentence) {
        return COMFORT.matcher(sentence).find()
                || NORMAL_OF_THE_COMPLAINT.matcher(sentence).find();
    }
}
