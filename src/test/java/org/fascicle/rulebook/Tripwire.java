package org.fascicle.rulebook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What no rule may reach: whoever calls anything here has left the rule book and is remembered by name. */
public final class Tripwire {

    private static final String NAMELESS = "";
    private static final Set<String> TRIPPED = ConcurrentHashMap.newKeySet();

    private Tripwire() {}

    /** Where a yes or no is wanted. */
    public static boolean trip(String route) {
        TRIPPED.add(route);
        return true;
    }

    /** Where no text can be given: it counts for whichever route is being tried. */
    public static boolean trip() {
        return trip(NAMELESS);
    }

    /** Where a variable is needed. */
    public static String echo(String word) {
        trip(NAMELESS);
        return word;
    }

    /** Something that takes code. */
    public static boolean apply(Predicate<String> code) {
        return code.test(NAMELESS);
    }

    /** Where a number is wanted. */
    public static int number(String route) {
        TRIPPED.add(route);
        return 1;
    }

    /** Where a text is wanted. */
    public static String text(String route) {
        TRIPPED.add(route);
        return "muscle cramp";
    }

    static boolean tripped(String route) {
        return TRIPPED.contains(route) || TRIPPED.contains(NAMELESS);
    }

    static void forget(String route) {
        TRIPPED.remove(route);
        TRIPPED.remove(NAMELESS);
    }
}
