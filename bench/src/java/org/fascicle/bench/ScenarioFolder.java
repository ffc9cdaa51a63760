package org.fascicle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fascicle.model.Case;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlReader;

/** Real scenarios, each written into a file of its own. */
public final class ScenarioFolder {

    private static final String EXPECTED = "expect";

    private ScenarioFolder() {}

    /**
     * Writes them.
     *
     * @param expected whether with what is expected of them
     * @return the files, in the order of the cases
     */
    public static List<Path> write(List<Case> cases, Path folder, boolean expected) throws IOException {
        FreshFolder.at(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "case-%04d.yaml", i));
            Files.writeString(file, text(cases.get(i), expected), StandardCharsets.UTF_8);
            files.add(file);
        }
        return files;
    }

    private static String text(Case about, boolean expected) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Path file = Path.of(about.file());
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<Yaml> documents = YamlReader.read(String.join("\n", lines), about.file(), problems);
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i) instanceof Yaml.Entries entries
                    && entries.place().line() == about.line()) {
                int end =
                        i + 1 < documents.size() ? documents.get(i + 1).place().line() - 1 : lines.size();
                return text(lines, entries, end, expected);
            }
        }
        throw new IllegalStateException("There is no case at " + about.file() + ":" + about.line());
    }

    /** The lines of one document; of the next one only its comments and its beginning mark could be among them. */
    private static String text(List<String> lines, Yaml.Entries document, int end, boolean expected) {
        StringBuilder text = new StringBuilder();
        List<Yaml.Entry> entries = document.entries();
        for (int i = 0; i < entries.size(); i++) {
            int from = entries.get(i).place().line() - 1;
            int to = i + 1 < entries.size() ? entries.get(i + 1).place().line() - 1 : end;
            if (expected || !entries.get(i).key().equals(EXPECTED)) {
                lines.subList(from, to).stream()
                        .filter(line -> !line.startsWith("---"))
                        .forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }
}
