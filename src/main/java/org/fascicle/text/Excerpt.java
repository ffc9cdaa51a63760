package org.fascicle.text;

/**
 * One line of a file with the part that is meant.
 *
 * @param line as written
 * @param from how many characters stand before the part
 * @param length of the part, at least one
 */
public record Excerpt(String line, int from, int length) {

    /** Nothing to show. */
    public static final Excerpt NONE = new Excerpt("", 0, 1);

    /** The line, and below it the part underlined; nothing when there is no line. */
    public String underlined(int lineNumber) {
        if (line.isBlank()) {
            return "";
        }
        String number = String.valueOf(lineNumber);
        return "  " + number + " | " + line + "\n  " + " ".repeat(number.length()) + " | " + " ".repeat(from)
                + "^".repeat(length) + "\n";
    }
}
