package org.fascicle.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fascicle.rulebook.check.Checker;
import org.fascicle.rulebook.kept.KeptFiles;
import org.fascicle.rulebook.kept.KeptLists;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Settings;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.rulebook.tree.Speech;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.TextFile;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Everything read from a rules folder, and everything wrong with it.
 *
 * @param files the rule files, by path
 * @param vocabulary the words
 * @param sources the sources
 * @param rows the rows of knowledge
 * @param settings what differs from place to place
 * @param speech how rules may speak to a reader
 * @param problems what is wrong, by place; a rule book is opened only when there is nothing
 */
public record RuleFolder(
        List<RuleFile> files,
        Vocabulary vocabulary,
        Sources sources,
        Rows rows,
        Settings settings,
        Speech speech,
        List<Problem> problems) {

    private static final String SUFFIX = ".drl";
    private static final int MOST_FILES = 2_000;

    /** Reads and checks a folder without building it. */
    public static RuleFolder read(Path folder) {
        return read(folder, new ReadBefore());
    }

    /** The same, without reading again what has not changed since. Everything is checked all the same. */
    public static RuleFolder read(Path folder, ReadBefore before) {
        CompletableFuture<ReadBefore.Lists> reading = CompletableFuture.supplyAsync(() -> before.lists(folder));
        List<Problem> inFiles = new ArrayList<>();
        List<RuleFile> files = files(folder, before, inFiles);
        ReadBefore.Lists lists = reading.join();
        List<Problem> problems = new ArrayList<>(lists.problems());
        problems.addAll(inFiles);
        if (!Files.isDirectory(folder)) {
            // The lists that are not there either follow from it.
            problems.clear();
            problems.add(new Problem(
                            Place.of(folder.toString()),
                            "there is no such folder [" + folder + "]",
                            "Check the name and where you stand.")
                    .as(Code.FILE.id()));
        } else if (files.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                            Place.of(folder.toString()),
                            "there is no rule file here [" + folder + "]",
                            "Name the folder that holds the .drl files with --rules.")
                    .as(Code.FILE.id()));
        }
        new Checker(lists.vocabulary(), lists.sources(), lists.rows(), problems).check(files);
        return new RuleFolder(
                files,
                lists.vocabulary(),
                lists.sources(),
                lists.rows(),
                lists.settings(),
                lists.speech(),
                problems.stream().sorted().distinct().toList());
    }

    /**
     * Notes in a folder of classes that a rules folder was read and checked, so that it is neither again as long as no
     * byte of it changes.
     *
     * @throws IOException when the folder cannot be written to
     */
    public void markChecked(Path folder, Path classes) throws IOException {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("A folder with problems in it cannot count as checked (" + folder + ")");
        }
        FolderBytes bytes = FolderBytes.of(folder);
        KeptFiles.put(files, classes);
        new KeptLists(folder, bytes.lists(), RuleCache.NONE).put(classes);
        Path list = classes.resolve(CheckedRules.LIST);
        Files.createDirectories(list.getParent());
        Files.writeString(list, bytes.state() + " " + rules().size() + "\n");
    }

    /** All rules of all files. */
    public List<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The same with only those files that hold one of these rules. */
    public RuleFolder only(Set<Rule> kept) {
        List<RuleFile> part = files.stream()
                .filter(file -> file.rules().stream().anyMatch(kept::contains))
                .toList();
        return new RuleFolder(part, vocabulary, sources, rows, settings, speech, problems);
    }

    /** The same with more files. */
    RuleFolder and(List<RuleFile> more) {
        List<RuleFile> all = Stream.concat(files.stream(), more.stream()).toList();
        return new RuleFolder(all, vocabulary, sources, rows, settings, speech, problems);
    }

    /**
     * The same as it would be if one file, which may be a new one, read otherwise. Nothing is written.
     *
     * @param relative the file's path below the rules folder
     * @param source what would stand in it
     */
    public RuleFolder with(String relative, SourceText source) {
        List<Problem> found = new ArrayList<>(problems);
        RuleFile file = RuleReader.read(relative, source, new Expressions(), found);
        List<RuleFile> all = Stream.concat(
                        files.stream().filter(one -> !one.relative().equals(relative)), Stream.of(file))
                .sorted(Comparator.comparing(RuleFile::relative))
                .toList();
        new Checker(vocabulary, sources, rows, found).check(all);
        return new RuleFolder(
                all,
                vocabulary,
                sources,
                rows,
                settings,
                speech,
                found.stream().sorted().distinct().toList());
    }

    private static List<RuleFile> files(Path folder, ReadBefore before, List<Problem> problems) {
        List<Read> read = paths(folder, problems).parallelStream()
                .map(path -> read(folder, path, before))
                .toList();
        read.forEach(one -> problems.addAll(one.problems()));
        return read.stream().flatMap(one -> one.file().stream()).toList();
    }

    /** One file, or why there is none; nothing is shared, so that files can be read side by side. */
    record Read(Optional<RuleFile> file, List<Problem> problems) {}

    private static Read read(Path folder, Path path, ReadBefore before) {
        List<Problem> problems = new ArrayList<>();
        if (leadsOut(folder, path)) {
            problems.add(new Problem(
                            Place.of(path.toString()),
                            "this is a link to a file outside the rules folder [" + path.getFileName() + "]",
                            "Copy the file itself into the folder.")
                    .as(Code.FILE.id()));
            return new Read(Optional.empty(), problems);
        }
        String relative = folder.relativize(path).toString().replace('\\', '/');
        Optional<String> text = TextFile.read(path, path.toString(), problems);
        problems.replaceAll(problem -> problem.as(Code.FILE.id()));
        return text.map(t -> before.file(relative, path.toString(), t))
                .orElseGet(() -> new Read(Optional.empty(), problems));
    }

    /** A link may point elsewhere in the folder, but what it shows in messages must not come from elsewhere. */
    private static boolean leadsOut(Path folder, Path path) {
        try {
            return !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false; // it leads nowhere, which is told when it is read
        }
    }

    private static List<Path> paths(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> found = walk.filter(path -> path.toString().endsWith(SUFFIX))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (found.size() <= MOST_FILES) {
                return found;
            }
            problems.add(new Problem(
                            Place.of(folder.toString()),
                            "there are too many rule files here [more than " + MOST_FILES + "]",
                            "Put several rules into one file, or name a folder further down with --rules.")
                    .as(Code.FILE.id()));
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(
                            Place.of(folder.toString()),
                            "the folder cannot be read [" + folder + "]",
                            "Check that it is there and may be read.")
                    .as(Code.FILE.id()));
            return List.of();
        }
    }
}
