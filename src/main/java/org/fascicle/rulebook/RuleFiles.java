package org.fascicle.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fascicle.rulebook.kept.KeptFiles;
import org.fascicle.rulebook.kept.WrittenFile;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.PackageName;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.TextFile;

/**
 * The rule files of a book. Of a book that was checked before only what is asked for is read, and taken from what was read
 * then when it was kept.
 */
final class RuleFiles {

    private final Map<String, Checked> checked = new LinkedHashMap<>();
    private final Map<String, RuleFile> read = new ConcurrentHashMap<>();
    private final Map<String, Optional<WrittenFile>> written = new ConcurrentHashMap<>();
    private final KeptFiles kept;
    private final Expressions expressions = new Expressions();

    private List<RuleFile> all;
    private SortedMap<String, Named> byId;

    private RuleFiles(KeptFiles kept) {
        this.kept = kept;
    }

    /** A file that was checked. */
    private static final class Checked {

        private final String relative;
        private final String shown;
        private final byte[] bytes;

        private Checked(String relative, String shown, byte[] bytes) {
            this.relative = relative;
            this.shown = shown;
            this.bytes = bytes;
        }

        private SourceText text() {
            List<Problem> problems = new ArrayList<>();
            return TextFile.decode(bytes, shown, problems)
                    .map(text -> new SourceText(shown, text))
                    .orElseThrow(() -> unreadable(problems));
        }
    }

    /** Where a rule is found. */
    private record Named(String packageName, String name) {}

    /** Files that were read. */
    static RuleFiles of(List<RuleFile> files) {
        RuleFiles all = new RuleFiles(KeptFiles.NONE);
        files.forEach(file -> all.read.put(file.packageName(), file));
        all.all = files;
        return all;
    }

    /**
     * Files that were checked and are not read yet.
     *
     * @param folder they lie in
     * @param files by path below it
     */
    static RuleFiles checked(Path folder, Map<String, byte[]> files, KeptFiles kept) {
        RuleFiles all = new RuleFiles(kept);
        files.forEach((relative, bytes) -> all.checked.put(
                PackageName.of(relative),
                new Checked(relative, folder.resolve(relative).toString(), bytes)));
        return all;
    }

    /** All of them, by path. */
    synchronized List<RuleFile> all() {
        if (all == null) {
            all = checked.keySet().parallelStream().map(this::file).toList();
        }
        return all;
    }

    /** The text of each file that was checked, by its package. */
    Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new TreeMap<>();
        checked.forEach((name, file) -> texts.put(name, TextFile.withoutMark(file.bytes)));
        return texts;
    }

    /** The rule of a name in the file that declares a package. */
    Optional<Rule> rule(String packageName, String name) {
        if (!read.containsKey(packageName) && !checked.containsKey(packageName)) {
            return Optional.empty();
        }
        RuleFile whole = read.get(packageName);
        Optional<WrittenFile> before = whole == null ? written(packageName) : Optional.empty();
        return before.isPresent()
                ? before.get().rule(name)
                : file(packageName).rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst();
    }

    /** The rule of an id. */
    Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId().get(id)).flatMap(at -> rule(at.packageName, at.name));
    }

    /** The ids of all rules. */
    SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byId().keySet()));
    }

    private synchronized SortedMap<String, Named> byId() {
        if (byId == null) {
            byId = new TreeMap<>();
            Collection<String> packages = checked.isEmpty() ? read.keySet() : checked.keySet();
            for (String name : packages) {
                names(name).forEach(rule -> byId.put(Rule.idOf(rule), new Named(name, rule)));
            }
        }
        return byId;
    }

    private Collection<String> names(String packageName) {
        Optional<WrittenFile> before = read.containsKey(packageName) ? Optional.empty() : written(packageName);
        return before.isPresent()
                ? before.get().names()
                : file(packageName).rules().stream().map(Rule::name).toList();
    }

    private Optional<WrittenFile> written(String packageName) {
        return written.computeIfAbsent(packageName, name -> {
            Checked file = checked.get(name);
            return kept.find(file.relative, file.text());
        });
    }

    /** Read once, whoever asks first. */
    private RuleFile file(String packageName) {
        return read.computeIfAbsent(
                packageName, name -> written(name).map(WrittenFile::file).orElseGet(() -> parsed(checked.get(name))));
    }

    private RuleFile parsed(Checked file) {
        List<Problem> problems = new ArrayList<>();
        RuleFile made = RuleReader.read(file.relative, file.text(), expressions, problems);
        if (!problems.isEmpty()) {
            throw unreadable(problems);
        }
        kept.keep(made);
        return made;
    }

    private static IllegalStateException unreadable(List<Problem> problems) {
        return new IllegalStateException("A file that was checked cannot be read (" + problems + ")");
    }
}
