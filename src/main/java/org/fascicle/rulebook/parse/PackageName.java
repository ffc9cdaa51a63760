package org.fascicle.rulebook.parse;

/** The package a rule file must declare: its path below the rules folder. */
public final class PackageName {

    private PackageName() {}

    /** {@code vitamin-d/labs.drl} gives {@code rules.vitamind.labs}. */
    public static String of(String relative) {
        String bare = relative.endsWith(".drl") ? relative.substring(0, relative.length() - ".drl".length()) : relative;
        return "rules." + bare.replace("-", "").replace('\\', '/').replace('/', '.');
    }
}
