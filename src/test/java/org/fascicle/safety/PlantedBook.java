package org.fascicle.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule book with faults: the words and sources that ship, the rules about questions and about advice, and beside them
 * rules that break the laws. Small, so that it is built in a moment.
 */
final class PlantedBook {

    private static final Path RULES = Path.of("rules");
    private static final Path PLANTED = Path.of("src/test/resources/planted");

    /** Where each rule file of the book comes from. */
    private static final Map<String, Path> FILES = Map.of(
            "escalation/questions.drl", RULES.resolve("escalation/questions.drl"),
            "plan/plan.drl", RULES.resolve("plan/plan.drl"),
            "escalation/planted.drl", PLANTED.resolve("escalation.drl"),
            "escalation/weakness.drl", PLANTED.resolve("weakness.drl"),
            "plan/planted.drl", PLANTED.resolve("plan.drl"));

    private PlantedBook() {}

    /** The book as a folder below an empty one. */
    static Path in(Path folder) {
        try (Stream<Path> lists = Files.walk(RULES)) {
            for (Path list : lists.filter(PlantedBook::isList).toList()) {
                copy(list, folder.resolve(RULES.relativize(list).toString()));
            }
            for (Map.Entry<String, Path> file : FILES.entrySet()) {
                copy(file.getValue(), folder.resolve(file.getKey()));
            }
            forgive(folder.resolve("wording.yaml"));
            confuse(folder.resolve("vocabulary/findings"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two faults among the words: an eyelid that twitches is a spasm of both eyes, and a slip is read as hiccups. */
    private static void confuse(Path findings) throws IOException {
        replace(findings.resolve("muscle.yaml"), "eyelid myokymia:\n", "eyelid myokymia:\n  is: [blepharospasm]\n");
        replace(findings.resolve("gut-and-mouth.yaml"), "hiccups: {}", "hiccups: { synonyms: [hicxcups] }");
    }

    /** The checker would refuse the sentences that the laws have to find. */
    private static void forgive(Path wording) throws IOException {
        Files.writeString(wording, "never: [abracadabra]\nreassuring: [abracadabra]\n");
    }

    private static void replace(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new IllegalStateException(file + " no longer holds [" + old + "]");
        }
        Files.writeString(file, text.replace(old, changed));
    }

    private static boolean isList(Path path) {
        return path.toString().endsWith(".yaml") && !path.startsWith(RULES.resolve("knowledge"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
