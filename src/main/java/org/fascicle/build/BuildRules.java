package org.fascicle.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.engine.RuleJar;
import org.fascicle.rulebook.kept.ProgramVersion;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.text.Digests;
import org.fascicle.text.Problem;

/**
 * Checks and compiles a rule book while a jar is built, so that nothing has to be compiled when it is used. Does nothing
 * when neither the rules nor what they are compiled with has changed since the last time.
 */
public final class BuildRules {

    private final Path rules;
    private final RuleJar jar;
    private final Path kept;

    private BuildRules(Path rules, RuleJar jar, Path kept) {
        this.rules = rules;
        this.jar = jar;
        this.kept = kept;
    }

    /**
     * One build.
     *
     * @param args the rules folder; the folder of classes; group and artifact of the jar; a folder to keep what was
     *     compiled in
     * @throws RuleBookRefused with every problem found; then nothing is written
     * @throws IOException when a folder cannot be read or written
     */
    public static void main(String[] args) throws RuleBookRefused, IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException(
                    "Five arguments are needed, not (" + args.length
                            + ").\nName the rules folder, the folder of classes, group, artifact and a folder to keep things in.");
        }
        new BuildRules(Path.of(args[0]), new RuleJar(Path.of(args[1]), args[2], args[3]), Path.of(args[4])).build();
    }

    private void build() throws RuleBookRefused, IOException {
        String state = state();
        Path stamp = kept.resolve("built");
        if (Files.exists(stamp) && Files.readString(stamp).equals(state) && jar.isWhole()) {
            return;
        }
        RuleFolder read = RuleFolder.read(rules);
        List<Problem> problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) {
            jar.write(read.files(), RuleCache.in(kept.resolve("classes")), problems);
            read.markChecked(rules, jar.folder());
        }
        if (!problems.isEmpty()) {
            throw new RuleBookRefused(problems);
        }
        Files.createDirectories(kept);
        Files.writeString(stamp, state);
    }

    /** Everything the result depends on, in short: the rules, the facts, and how this program checks and compiles. */
    private String state() throws IOException {
        String program = ProgramVersion.write(jar.folder());
        return String.join("\n", jar.toString(), program, RuleJar.dependencies(), Digests.of(rules, files(rules)), "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
