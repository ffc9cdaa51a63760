package org.fascicle.rulebook.check;

import java.util.regex.Pattern;

/** How a rule may be named: its id, a space, its claim. */
public final class RuleNames {

    static final int LONGEST = 150;

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)+");

    private RuleNames() {}

    /** Whether this is the shape of an id, such as MG-R01. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The engine writes the name into the Java it makes: nothing in it may mean anything there. */
    public static boolean isPlain(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -,.".indexOf(c) >= 0);
    }

    /** Whether an id and a claim together make the name of a rule. */
    public static boolean isName(String id, String claim) {
        return isId(id) && !claim.isBlank() && isPlain(claim) && id.length() + 1 + claim.length() <= LONGEST;
    }
}
