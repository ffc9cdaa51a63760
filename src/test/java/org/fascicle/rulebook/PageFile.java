package org.fascicle.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.parse.PackageName;

/**
 * A block of a page made into a file of a rule book: what the block leaves out is put around it.
 *
 * @param path below the rules folder
 * @param text the whole file
 */
record PageFile(String path, String text) {

    private static final String USUAL = "magnesium/page.drl";
    private static final String HEAD = """
            rule "MG-X1 a claim in plain words"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
            """;
    private static final String CONDITION = "    Finding( name == \"muscle cramp\", present )    // a muscle cramp\n";
    private static final String CONCLUSION =
            "    insertLogical( new Evidence( \"magnesium\", Kind.SIGN, Grade.WEAK, \"MG-X1\" ) );\n";

    static PageFile of(CheckPage.Block block) {
        List<String> info = List.of(block.info().split(" "));
        String place = info.size() > 1 ? info.get(1) : USUAL;
        if (info.get(0).equals("yaml")) {
            return new PageFile(place, shipped(place) + block.text());
        }
        return switch (place) {
            case "when" -> file(USUAL, HEAD + block.text() + "then\n" + CONCLUSION + "end\n");
            case "then" -> file(USUAL, HEAD + CONDITION + "then\n" + block.text() + "end\n");
            default -> file(place, block.text());
        };
    }

    private static PageFile file(String path, String text) {
        boolean whole = text.isEmpty() || text.startsWith("package ") || text.contains("\npackage ");
        String top = "package " + PackageName.of(path) + "\n\nimport org.fascicle.model.*\n\n";
        return new PageFile(path, whole ? text : top + text);
    }

    /** Lists grow: what stands in a block comes behind what the small rule book has. */
    private static String shipped(String path) {
        try {
            Path file = SmallRuleBook.FOLDER.resolve(path);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(Path rules) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
