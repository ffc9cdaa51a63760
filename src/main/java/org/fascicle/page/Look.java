package org.fascicle.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a page looks and what it does when it is touched; both stand inside the page, so that it is one file.
 *
 * @param style a style sheet
 * @param script a script without which everything can still be read
 */
public record Look(String style, String script) {

    private static final String BASE = "base";

    /** The style sheet and script all pages share, followed by those of these names, files beside this class. */
    public static Look with(String... names) {
        List<String> all = new java.util.ArrayList<>(List.of(BASE));
        all.addAll(List.of(names));
        return new Look(joined(all, ".css"), joined(all, ".js"));
    }

    private static String joined(List<String> names, String ending) {
        return names.stream().map(name -> text(name + ending)).collect(Collectors.joining("\n"));
    }

    /** A page may have a style sheet of its own and no script, or the other way round. */
    private static String text(String name) {
        try (InputStream in = Look.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
