package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Flaw;
import org.fascicle.text.Span;

/** The lines above the rules: one package, then the imports. */
final class HeaderLines {

    private final Cursor cursor;
    private final List<Flaw> flaws;
    private final List<Span> sound = new ArrayList<>();
    private boolean packageSeen;
    private boolean packageBroken;
    private boolean importBroken;

    HeaderLines(Cursor cursor, List<Flaw> flaws) {
        this.cursor = cursor;
        this.flaws = flaws;
    }

    /** Reads the line the cursor is on. */
    void read(boolean behindRules) {
        Token word = cursor.next();
        boolean isPackage = word.is("package");
        boolean shaped = name(isPackage);
        boolean inPlace = isPackage ? !packageSeen && sound.isEmpty() && !behindRules : !behindRules;
        cursor.skipLine();
        packageSeen |= isPackage;
        if (shaped && inPlace) {
            sound.add(cursor.from(word));
            return;
        }
        if (isPackage) {
            packageBroken = true;
        } else {
            importBroken = true;
        }
        flaws.add(new Flaw(
                isPackage ? Code.PACKAGE : Code.IMPORT,
                cursor.from(word),
                (shaped ? "this line stands in the wrong place [" : "this line cannot be read [")
                        + cursor.shownFrom(word) + "]",
                isPackage
                        ? "Write one package line, at the top: the path of the file with full stops, without hyphens."
                        : "Write import org.fascicle.model.* below the package line, and no other import."));
    }

    /** Words with full stops between them; the last one of an import may be a star. */
    private boolean name(boolean isPackage) {
        Token first = cursor.more() ? cursor.here() : null;
        if (first == null || first.firstOnLine() || !first.isWord()) {
            return false;
        }
        cursor.next();
        while (cursor.more() && cursor.here().is(".") && cursor.ahead(1) != null) {
            cursor.next();
            boolean star = !isPackage && cursor.here().is("*");
            if (!star && !cursor.here().isWord()) {
                return false;
            }
            cursor.next();
        }
        if (cursor.more() && cursor.here().is(";")) {
            cursor.next();
        }
        return !cursor.more() || cursor.here().firstOnLine();
    }

    /** Where the good lines stand. */
    List<Span> sound() {
        return sound;
    }

    /** Something was said about the package already. */
    boolean packageBroken() {
        return packageBroken;
    }

    /** Something was said about an import already. */
    boolean importBroken() {
        return importBroken;
    }
}
