package org.fascicle.bench.clips;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.bench.Engine;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;

/** CLIPS, the engine in C, with the rules of a book and some cases: one process runs all of them and takes the time. */
public final class Clips {

    private static final String PROGRAM = "clips";

    private final Path folder;
    private final ClipsBook book;
    private final List<Case> cases;

    /**
     * Writes the programs.
     *
     * @param folder where they are written
     */
    public Clips(RuleBook book, List<Case> cases, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.book = new ClipsBook(book);
        this.cases = List.copyOf(cases);
        Files.writeString(folder.resolve("rules.clp"), this.book.rules());
        Files.writeString(folder.resolve("cases.clp"), this.book.cases(cases));
    }

    /** Whether the program is there. */
    public static boolean isHere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /**
     * Compares what it concludes of every case with what another engine does.
     *
     * @throws IllegalStateException at the first case of which they say different things
     */
    public void check(Engine other) throws IOException {
        List<Set<String>> found = new ArrayList<>();
        cases.forEach(about -> found.add(new TreeSet<>()));
        run("(open \"out.txt\" out \"w\")\n(once TRUE)\n(close out)\n");
        for (String line : Files.readAllLines(folder.resolve("out.txt"), StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            found.get(Integer.parseInt(line.substring(0, space))).add(rounded(line.substring(space + 1)));
        }
        for (int i = 0; i < cases.size(); i++) {
            Set<String> expected = expected(cases.get(i), other);
            if (!expected.equals(found.get(i))) {
                throw new IllegalStateException(
                        "CLIPS concludes something else about (" + cases.get(i).title() + ")\n  CLIPS: " + found.get(i)
                                + "\n  " + other.name() + ": " + expected);
            }
        }
    }

    /** CLIPS prints fewer digits of a number than Java does. */
    private static String rounded(String shown) {
        return Stream.of(shown.split("\\|", -1))
                .map(part -> part.matches("-?[0-9.]+(E-?[0-9]+)?")
                        ? String.format(Locale.ROOT, "%.9g", Double.parseDouble(part))
                        : part)
                .collect(Collectors.joining("|"));
    }

    /** What was concluded, and what was told and could have been concluded as well. */
    private Set<String> expected(Case about, Engine other) {
        Set<String> expected = new TreeSet<>();
        for (Fact fact : other.conclude(about)) {
            expected.add(rounded(ClipsValues.shown(fact)));
        }
        for (Told told : about.told()) {
            if (book.concluded().contains(told.fact().getClass().getSimpleName())) {
                expected.add(rounded(ClipsValues.shown(told.fact())));
            }
        }
        return expected;
    }

    /** How many cases it does in a second, going so often through all of them, by its own clock. */
    public double casesPerSecond(int times) {
        String out = run("(set-reset-globals FALSE)\n(once FALSE)\n(defglobal ?*start* = (time))\n(loop-for-count "
                + times + " (once FALSE))\n(printout t \"seconds \" (- (time) ?*start*) crlf)\n");
        String seconds = out.lines()
                .filter(line -> line.startsWith("seconds "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("CLIPS took no time (" + out + ")"));
        return times * (double) cases.size() / Double.parseDouble(seconds.substring("seconds ".length()));
    }

    private String run(String commands) {
        try {
            Files.writeString(
                    folder.resolve("run.bat"),
                    "(unwatch all)\n(load* rules.clp)\n(load* cases.clp)\n" + commands + "(exit)\n");
            Process process = new ProcessBuilder(PROGRAM, "-f2", "run.bat")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (out.contains("ERROR") || out.contains("[")) {
                throw new IllegalStateException("CLIPS cannot run these rules in " + folder + "\n"
                        + out.lines().limit(20).toList());
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
