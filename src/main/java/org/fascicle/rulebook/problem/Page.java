package org.fascicle.rulebook.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page behind a code as plain text. The pages of docs/checks are packaged with the program. */
public final class Page {

    private static final String FENCE = "```";
    private static final int WIDTH = 100;

    private final StringBuilder plain = new StringBuilder();
    private boolean inBlock;

    private Page() {}

    /** What a terminal shows: no marks, examples indented, long lines folded. */
    public static String of(Code code) {
        String name = "/checks/" + code.id() + ".md";
        try (InputStream written = Page.class.getResourceAsStream(name)) {
            if (written == null) {
                throw new IllegalStateException("The program lacks a page (" + name + ").");
            }
            return plain(new String(written.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String markdown) {
        Page page = new Page();
        markdown.lines().forEach(page::line);
        return page.plain.toString();
    }

    private void line(String line) {
        if (line.startsWith(FENCE)) {
            inBlock = !inBlock;
        } else if (inBlock) {
            plain.append(line.isBlank() ? "" : "    " + line).append('\n');
        } else if (line.startsWith("#")) {
            plain.append(line.substring(line.indexOf(' ') + 1)).append(line.startsWith("##") ? ":\n" : "\n");
        } else {
            fold(line.replaceAll("\\*\\*(\\w+)\\*\\*", "$1:").replace("`", ""));
        }
    }

    private void fold(String line) {
        int column = 0;
        for (String word : line.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                plain.append('\n');
                column = 0;
            }
            plain.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        plain.append('\n');
    }
}
