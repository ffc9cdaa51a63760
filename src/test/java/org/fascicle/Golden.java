package org.fascicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file that a person has read; {@code -Dgolden.write=true} writes the file anew. */
public final class Golden {

    private Golden() {}

    /** The text must be exactly what stands in the file. */
    public static void matches(Path expected, String actual) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(expected, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
