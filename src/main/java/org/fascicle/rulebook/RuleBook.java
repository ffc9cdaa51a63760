package org.fascicle.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.fascicle.rulebook.engine.EngineBase;
import org.fascicle.rulebook.kept.KeptFiles;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Settings;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.rulebook.tree.Speech;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Vocabulary;
import org.kie.api.runtime.KieSession;

/** A checked and built rule book: rules, words and sources that belong together. It never changes once it is open. */
public final class RuleBook {

    private final BookLists lists;
    private final RuleFiles files;
    private final EngineBase engine;
    private List<EngineBase> apart;

    /** Of files that were read and the engine that was built of them. */
    RuleBook(RuleFolder folder, EngineBase engine) {
        this(BookLists.of(folder), RuleFiles.of(folder.files()), engine);
    }

    private RuleBook(BookLists lists, RuleFiles files, EngineBase engine) {
        this.lists = lists;
        this.files = files;
        this.engine = engine;
    }

    /**
     * The rule book in a folder.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static RuleBook open(Path folder) throws RuleBookRefused {
        return open(folder, RuleCache.NONE);
    }

    /**
     * The same, without compiling again what a cache has kept.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static RuleBook open(Path folder, RuleCache cache) throws RuleBookRefused {
        Optional<FolderBytes> before = FolderBytes.ifReadable(folder);
        Optional<CheckedRules> checked = before.flatMap(bytes -> CheckedRules.in(folder, bytes, cache));
        if (checked.isPresent()) {
            return open(checked.get(), cache);
        }
        RuleFolder read = RuleFolder.read(folder, new ReadBefore(KeptFiles.in(cache)));
        RuleBook book = open(read, cache);
        before.ifPresent(bytes -> CheckedRules.keep(folder, bytes, read.rules().size(), cache));
        return book;
    }

    /** Its words are read while the engine takes the rules; everything else when somebody asks for it. */
    private static RuleBook open(CheckedRules checked, RuleCache cache) throws RuleBookRefused {
        List<Problem> problems = new ArrayList<>();
        CompletableFuture<Vocabulary> words = CompletableFuture.supplyAsync(() -> Vocabulary.load(checked.lists()));
        Optional<EngineBase> engine = EngineBase.build(checked.files().texts(), cache, problems);
        problems.addAll(words.join().problems());
        if (engine.isEmpty() || !problems.isEmpty()) {
            throw new RuleBookRefused(problems);
        }
        RuleBook book = new RuleBook(BookLists.checked(checked.lists(), words.join()), checked.files(), engine.get());
        book.refuseIfRulesAreMissing(checked.size());
        return book;
    }

    /**
     * The rule book that was read from a folder, or a part of it.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static RuleBook open(RuleFolder read) throws RuleBookRefused {
        return open(read, RuleCache.NONE);
    }

    /**
     * The same, taking what was compiled before from a cache.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static RuleBook open(RuleFolder read, RuleCache cache) throws RuleBookRefused {
        if (!read.problems().isEmpty()) {
            throw new RuleBookRefused(read.problems());
        }
        List<Problem> problems = new ArrayList<>();
        EngineBase engine =
                EngineBase.build(read.files(), cache, problems).orElseThrow(() -> new RuleBookRefused(problems));
        RuleBook book = new RuleBook(read, engine);
        book.refuseIfRulesAreMissing(book.files.ids().size());
        return book;
    }

    /** A base with fewer rules than the files hold would be silent about the missing ones. */
    private void refuseIfRulesAreMissing(int rules) {
        if (engine.size() != rules) {
            throw new IllegalStateException("The engine built (" + engine.size() + ") of (" + rules
                    + ") rules.\nThis is a fault of Fascicle: please report it with the rule files.");
        }
    }

    private static String key(String packageName, String name) {
        return packageName + "/" + name;
    }

    /**
     * Rules written beside this book to ask a question about it: read, checked one by one and built like its own. One
     * that does not pass the check is left out.
     *
     * @param rules their texts, each with an id of its own
     */
    public RuleBook beside(List<String> rules) {
        return besides(SideRules.read(folder(), rules));
    }

    /**
     * Rules cut out of this book's own, to be asked and never let to conclude; they passed the check with the rule they
     * are a part of.
     *
     * @param rules their texts, each with an id of its own
     */
    public RuleBook cut(List<String> rules) {
        return besides(SideRules.cut(folder(), rules));
    }

    /** This book and rules that were built beside it, in one; whoever runs it says which of them may fire. */
    public RuleBook together(RuleBook side) {
        return new RuleBook(folder().and(side.files()), engine.and(side.engine));
    }

    /** The lists with all rule files, which are read now when they were not before. */
    private RuleFolder folder() {
        return lists.with(files());
    }

    private static RuleBook besides(RuleFolder read) {
        List<Problem> problems = new ArrayList<>();
        EngineBase built = EngineBase.build(read.files(), RuleCache.NONE, problems)
                .orElseThrow(
                        () -> new IllegalStateException("Rules beside the book cannot be built (" + problems + ")"));
        return new RuleBook(read, built);
    }

    /** The files of its rules, by path. */
    public List<RuleFile> files() {
        return files.all();
    }

    /** All rules, by id. */
    public List<Rule> rules() {
        return files().stream()
                .flatMap(file -> file.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** The ids of all rules. */
    public SortedSet<String> ruleIds() {
        return files.ids();
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return files.rule(id);
    }

    /** The rule the engine knows by this package and name. */
    public Optional<Rule> rule(String packageName, String name) {
        return files.rule(packageName, name);
    }

    /** The words rules and cases are written in. */
    public Vocabulary vocabulary() {
        return lists.vocabulary();
    }

    /** What the rules rest on. */
    public Sources sources() {
        return lists.sources();
    }

    /** What differs from place to place. */
    public Settings settings() {
        return lists.settings();
    }

    /** How its rules may speak to a reader. */
    public Speech speech() {
        return lists.speech();
    }

    /** The rows of knowledge the rules encode. */
    public Rows rows() {
        return lists.rows();
    }

    /** A new session of the engine over these rules; whoever asks for it must dispose of it. */
    public KieSession newSession() {
        return engine.newSession();
    }

    /**
     * New sessions that together hold every rule, in groups so small that no rule has anything in common with another of
     * its group: what a rule says there cannot depend on which others are there. Whoever asks for them must dispose of
     * each.
     */
    public List<KieSession> newSessionsApart() {
        return apart().stream().map(EngineBase::newSession).toList();
    }

    private synchronized List<EngineBase> apart() {
        if (apart == null) {
            apart = Apart.groups(rules()).stream()
                    .map(group -> group.stream()
                            .map(rule -> key(rule.packageName(), rule.name()))
                            .collect(Collectors.toSet()))
                    .map(keys -> engine.only((packageName, name) -> keys.contains(key(packageName, name))))
                    .toList();
        }
        return apart;
    }
}
