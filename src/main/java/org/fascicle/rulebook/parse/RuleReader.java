package org.fascicle.rulebook.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Note;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.Span;

/**
 * Reads one rule file into the rule tree, with the lexer and the parser the engine itself uses. A rule with a mistake
 * in it is reported once and left out; the other rules of the file are read all the same.
 */
public final class RuleReader {

    /** What every rule file imports, and nothing else. */
    public static final String MODEL = "org.fascicle.model.*";

    private final Marker marker;
    private final SourceText source;
    private final Letters.Clean clean;
    private final Skeleton.Found found;
    private final EngineParser engine;
    private final Expressions expressions;

    private RuleReader(Marker marker, Expressions expressions) {
        this.marker = marker;
        this.expressions = expressions;
        this.source = marker.text();
        this.clean = Letters.read(marker);
        this.found = Skeleton.of(clean.tokens());
        this.engine = new EngineParser(marker, clean, found.header().sound());
    }

    /**
     * The rules of a file.
     *
     * @param relative its path below the rules folder
     * @param text its text, called as the user would write it
     * @param expressions shared by the files that are read together
     * @param problems where everything that is wrong is added
     */
    public static RuleFile read(String relative, SourceText text, Expressions expressions, List<Problem> problems) {
        Marker marker = new Marker(text, problems);
        if (!Bulk.bearable(marker)) {
            return unread(relative, text);
        }
        try {
            return new RuleReader(marker, expressions).read(relative);
        } catch (StackOverflowError e) {
            marker.mark(
                    Code.UNREADABLE,
                    new Span(0, 1),
                    "something in this file is built too deeply to be read [" + relative + "]",
                    "Take out what was added last, or split the longest rule.");
            return unread(relative, text);
        }
    }

    /** A file nothing more is to be said about. */
    private static RuleFile unread(String relative, SourceText text) {
        return new RuleFile(text, relative, PackageName.of(relative), List.of(MODEL), List.of(), Set.of());
    }

    private RuleFile read(String relative) {
        found.outside().stream().filter(flaw -> !spoiled(flaw.at())).forEach(flaw -> flaw.mark(marker));
        if (nothingInIt() && clean.spoiled().isEmpty()) {
            marker.mark(
                    Code.FILE,
                    new Span(0, 1),
                    "there is no rule in this file [" + relative + "]",
                    "Write a rule in it, or take the file away.");
        }
        List<Outline> sound = new ArrayList<>();
        for (Outline outline : found.rules()) {
            if (spoiled(outline.at())) {
                continue;
            }
            if (outline.sound()) {
                slips(outline);
            }
            outline.flaws().forEach(flaw -> flaw.mark(marker));
            if (outline.sound()) {
                sound.add(outline);
            }
        }
        return parsed(relative, sound);
    }

    private boolean spoiled(Span at) {
        return clean.spoiled().stream().anyMatch(s -> s.start() < at.end() && at.start() < s.end());
    }

    private void slips(Outline outline) {
        if (!Bulk.bearable(outline, clean.tokens())) {
            return;
        }
        ConditionSlips.find(outline, clean.tokens());
        ConclusionSlips.find(outline, clean.tokens());
        clean.tokens().comments().stream()
                .filter(c -> c.text().startsWith("/*") && outline.at().covers(c.at()))
                .findFirst()
                .ifPresent(c -> outline.slip(
                        Code.COMMENT_INSIDE,
                        c.at(),
                        "inside a rule a note begins with two slashes",
                        "/*",
                        "Write // and the note at the end of the line."));
    }

    private RuleFile parsed(String relative, List<Outline> sound) {
        PackageDescr parsed = engine.parse(sound).orElse(null);
        List<Outline> readable = sound;
        if (parsed == null) {
            readable = sound.stream().filter(engine::readable).toList();
            parsed = engine.parse(readable).orElseGet(() -> {
                marker.mark(
                        Code.UNREADABLE,
                        new Span(0, 1),
                        "this file cannot be read as rules [" + relative + "]",
                        "Compare it with a rule file that works.");
                return new PackageDescr();
            });
        }
        List<Rule> rules = rules(parsed, readable);
        return new RuleFile(source, relative, packageName(parsed, relative), imports(parsed), rules, unread(rules));
    }

    /** What the file declares, or what it should declare when the slip in that line was told already. */
    private String packageName(PackageDescr parsed, String relative) {
        boolean told = found.header().packageBroken() || spoiledAboveTheRules() || nothingInIt();
        return told ? PackageName.of(relative) : String.valueOf(parsed.getNamespace());
    }

    private boolean nothingInIt() {
        return found.rules().isEmpty()
                && found.outside().isEmpty()
                && found.header().sound().isEmpty();
    }

    private List<String> imports(PackageDescr parsed) {
        boolean told = found.header().importBroken() || spoiledAboveTheRules() || nothingInIt();
        return told
                ? List.of(MODEL)
                : parsed.getImports().stream().map(ImportDescr::getTarget).toList();
    }

    private boolean spoiledAboveTheRules() {
        int first = found.rules().isEmpty()
                ? source.text().length()
                : found.rules().get(0).at().start();
        return clean.spoiled().stream().anyMatch(at -> at.start() < first);
    }

    /** Ids of the rules that stand in the file and could not be read; other rules may name them all the same. */
    private Set<String> unread(List<Rule> rules) {
        Set<String> ids = found.rules().stream()
                .filter(outline -> outline.name != null)
                .map(Outline::id)
                .collect(Collectors.toCollection(TreeSet::new));
        rules.forEach(rule -> ids.remove(rule.id()));
        return ids;
    }

    private List<Rule> rules(PackageDescr parsed, List<Outline> outlines) {
        List<RuleDescr> rules = parsed.getRules().stream()
                .sorted(Comparator.comparingInt(RuleDescr::getStartCharacter))
                .toList();
        List<Rule> read = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            rule(parsed.getNamespace(), rules.get(i), outlines.get(i)).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Rule> rule(String packageName, RuleDescr descr, Outline outline) {
        Span consequence = outline.consequence();
        boolean same = descr.getStartCharacter() == outline.rule.at().start()
                && descr.getName().equals(outline.name.unquoted())
                && descr.getAttributes().isEmpty()
                && descr.getNamedConsequences().isEmpty()
                && descr.getParentName() == null
                && !(descr instanceof QueryDescr)
                && String.valueOf(descr.getConsequence())
                        .strip()
                        .equals(source.between(consequence).strip());
        if (!same) {
            marker.mark(
                    Code.UNREADABLE,
                    outline.rule.at().to(outline.name.at()),
                    "this cannot be read as a rule [" + outline.called() + "]",
                    "Compare it line by line with a rule that works.");
            return Optional.empty();
        }
        return Optional.of(new Rule(
                outline.name.unquoted(),
                packageName,
                source.place(outline.at().start()),
                outline.at(),
                outline.name.at(),
                notes(outline),
                new WhenReader(source, clean.tokens(), expressions).readAll(descr.getLhs()),
                ThenReader.read(source, clean.tokens(), consequence)));
    }

    private static Map<String, Note> notes(Outline outline) {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (Outline.NoteTokens note : outline.notes) {
            notes.put(
                    note.name().text(),
                    new Note(
                            note.name().text(),
                            note.text().unquoted(),
                            note.name().at(),
                            note.text().at()));
        }
        return notes;
    }
}
