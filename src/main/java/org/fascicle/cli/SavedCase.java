package org.fascicle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fascicle.write.CaseDocument;

/** The file an interview is saved in. */
final class SavedCase {

    private final Path usual;
    private boolean failed;

    /** This file, unless another is named; null when none is. */
    SavedCase(Path usual) {
        this.usual = usual;
    }

    boolean named() {
        return usual != null;
    }

    /** What the file is called, as the user would write it. */
    String name(String file) {
        return file.isEmpty() ? String.valueOf(usual) : file;
    }

    /** Writes what is told so far; false when that is not possible. */
    boolean write(String file, CaseDocument document) {
        try {
            Files.writeString(file.isEmpty() ? usual : Path.of(file), document.text());
            return true;
        } catch (IOException | InvalidPathException e) {
            failed = true;
            return false;
        }
    }

    /** Whether something could not be written. */
    boolean failed() {
        return failed;
    }
}
