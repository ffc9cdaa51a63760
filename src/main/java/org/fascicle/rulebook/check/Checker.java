package org.fascicle.rulebook.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.fascicle.rulebook.parse.PackageName;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.text.Problem;
import org.fascicle.text.Span;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Checks rule files against the model, the vocabulary and the list of sources. What it passes can only conclude, and
 * the engine can build it.
 */
public final class Checker {

    private static final String MODEL = RuleReader.MODEL;

    private final Vocabulary vocabulary;
    private final Sources sources;
    private final Rows rows;
    private final List<Problem> problems;
    private final Map<String, Rule> byId = new HashMap<>();
    private final Map<String, RuleFile> byPackage = new HashMap<>();

    /** Checks against these words, sources and rows of knowledge; what is wrong goes into the list. */
    public Checker(Vocabulary vocabulary, Sources sources, Rows rows, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reports everything wrong in these files. */
    public void check(List<RuleFile> files) {
        Circles.find(files, sound(files, ids(files)), problems);
    }

    /**
     * Reports everything wrong in rules that are asked one by one: what one of them concludes is not read by another.
     *
     * @param book ids of the rules they stand beside
     */
    public void checkApart(List<RuleFile> files, Set<String> book) {
        Set<String> ids = ids(files);
        ids.addAll(book);
        sound(files, ids);
    }

    private static Set<String> ids(List<RuleFile> files) {
        return files.stream()
                .flatMap(file -> Stream.concat(file.rules().stream().map(Rule::id), file.unread().stream()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The rules in which nothing is wrong. */
    private Set<Rule> sound(List<RuleFile> files, Set<String> ids) {
        Set<Rule> sound = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RuleFile file : files) {
            Marker marker = new Marker(file.source(), problems);
            boolean inPlace = header(file, marker);
            ValueChecker values = new ValueChecker(vocabulary, ids, marker);
            for (Rule rule : file.rules()) {
                int before = marker.told();
                boolean named = new NameChecker(marker, sources, rows).check(rule);
                if (inPlace) {
                    twice(rule, marker);
                }
                Scope scope = new Scope(marker, rule);
                new ConditionChecker(marker, values, scope).check(rule);
                new ThenChecker(marker, values, scope, named).check(rule);
                if (marker.told() == before) {
                    sound.add(rule);
                }
            }
        }
        return sound;
    }

    /** False when the file does not say where it belongs, as a copy of another file does. */
    private boolean header(RuleFile file, Marker marker) {
        Span top =
                new Span(0, marker.text().text().lines().findFirst().orElse("").length());
        String expected = PackageName.of(file.relative());
        if (!SourceVersion.isName(expected) || !expected.chars().allMatch(c -> c < 128)) {
            marker.mark(
                    Code.PACKAGE,
                    top,
                    "the engine cannot use this file name [" + file.relative() + "]",
                    "Rename the file: small letters, digits and hyphens, beginning with a letter.");
            return false;
        }
        if (!file.packageName().equals(expected)) {
            marker.mark(
                    Code.PACKAGE,
                    packageOf(file, top),
                    file.packageName().isEmpty()
                            ? "the file does not say its package [package]"
                            : "the package does not follow the file [" + file.packageName() + "]",
                    "Write package " + expected + " at the top of the file.");
            return false;
        }
        RuleFile other = byPackage.putIfAbsent(expected, file);
        if (other != null) {
            marker.mark(
                    Code.PACKAGE,
                    top,
                    "another file has the same package [" + other.relative() + "]",
                    "Rename one of the two files.");
        }
        if (!file.imports().equals(List.of(MODEL))) {
            marker.mark(
                    Code.IMPORT,
                    importsOf(file, marker, top),
                    file.imports().isEmpty()
                            ? "the file does not import the facts [import]"
                            : "a rule file imports the facts and nothing else ["
                                    + Marker.shown(String.join(", ", file.imports())) + "]",
                    "Write import " + MODEL + " and no other import.");
        }
        return other == null;
    }

    private static Span packageOf(RuleFile file, Span top) {
        String line = "package " + file.packageName();
        int at = file.source().text().indexOf(line);
        return at < 0 ? top : new Span(at, at + line.length());
    }

    /** The first import that is not the one allowed. */
    private static Span importsOf(RuleFile file, Marker marker, Span top) {
        String text = marker.text().text();
        return file.imports().stream()
                .filter(i -> !i.equals(MODEL))
                .map(i -> text.indexOf(i))
                .filter(i -> i >= 0)
                .map(i -> new Span(i, i + 1))
                .findFirst()
                .orElse(top);
    }

    private void twice(Rule rule, Marker marker) {
        Rule first = byId.putIfAbsent(rule.id(), rule);
        if (first != null) {
            marker.mark(
                    Code.ID_TWICE,
                    rule.nameAt(),
                    "this id is used already [" + rule.id() + "]",
                    "Give one of the two rules another id; the first is at " + first.place() + ".");
        }
    }
}
