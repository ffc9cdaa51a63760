package org.fascicle.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.PackageName;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;

/** The rule files of a book. Those of a book that was checked before are read when they are first asked for. */
final class RuleFiles {

    private final Map<String, Unread> unread = new LinkedHashMap<>();
    private final Map<String, RuleFile> read = new ConcurrentHashMap<>();
    private final Expressions expressions = new Expressions();

    private List<RuleFile> all;

    private RuleFiles(List<Unread> unread) {
        unread.forEach(file -> this.unread.put(PackageName.of(file.relative()), file));
    }

    /** The text of a file that was checked, by its path below the rules folder. */
    record Unread(String relative, SourceText text) {}

    /** Files that were read. */
    static RuleFiles of(List<RuleFile> files) {
        RuleFiles all = new RuleFiles(List.of());
        files.forEach(file -> all.read.put(file.packageName(), file));
        all.all = files;
        return all;
    }

    /** Files that were checked and are not read yet, by path. */
    static RuleFiles checked(List<Unread> files) {
        return new RuleFiles(files);
    }

    /** All of them, by path. */
    synchronized List<RuleFile> all() {
        if (all == null) {
            all = unread.values().parallelStream().map(this::read).toList();
        }
        return all;
    }

    /** The text of each file that was checked, by its package. */
    Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new TreeMap<>();
        unread.forEach((name, file) -> texts.put(name, file.text().text().getBytes(StandardCharsets.UTF_8)));
        return texts;
    }

    /** The rule of a name in the file that declares a package. */
    Optional<Rule> rule(String packageName, String name) {
        return file(packageName).stream()
                .flatMap(file -> file.rules().stream())
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    private Optional<RuleFile> file(String packageName) {
        RuleFile known = read.get(packageName);
        return known == null ? Optional.ofNullable(unread.get(packageName)).map(this::read) : Optional.of(known);
    }

    /** Read once, whoever asks first. */
    private RuleFile read(Unread file) {
        return read.computeIfAbsent(PackageName.of(file.relative()), name -> parsed(file));
    }

    private RuleFile parsed(Unread file) {
        List<Problem> problems = new ArrayList<>();
        RuleFile made = RuleReader.read(file.relative(), file.text(), expressions, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("A file that was checked cannot be read (" + problems + ")");
        }
        return made;
    }
}
