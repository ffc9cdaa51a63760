package org.fascicle.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.fascicle.rulebook.check.Checker;
import org.fascicle.rulebook.engine.EngineBase;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.YamlOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Spoils the real rules in thousands of small ways. Reading them never throws, never hangs and never loses a rule
 * without a word; every complaint has a place and says something; and what passes the check can be built.
 *
 * <p>{@code -Dfuzz.from=20000 -Dfuzz.seeds=200000 -Dfuzz.builds=2000} tries other and more seeds.
 */
class FuzzTest {

    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 20_000);
    private static final int BUILDS = Integer.getInteger("fuzz.builds", 300);
    private static final int IN_ONE_BUILD = 50;
    private static final double LONGEST_SECONDS = 2;
    private static final int GIVE_UP_SECONDS = 60;

    private static final RuleFolder SHIPPED = RuleFolder.read(Path.of("rules"));
    private static final Rows ROWS = Rows.load(new YamlOnDisk(Path.of("rules")), new ArrayList<>());

    /** What came of one spoiled file; kept small, there are many of them. */
    private record Outcome(long seed, RuleFile file, String wrong, boolean passed, boolean changed) {}

    @Test
    void a_spoiled_rule_file_is_read_or_refused_in_words_and_what_passes_can_be_built(TestReporter reporter)
            throws Exception {
        assertThat(SHIPPED.problems()).isEmpty();
        List<Outcome> outcomes = readAll();

        assertThat(outcomes.stream().filter(o -> !o.wrong().isEmpty()).map(o -> "seed " + o.seed() + ": " + o.wrong()))
                .isEmpty();
        List<RuleFile> changed = outcomes.stream()
                .filter(o -> o.passed() && o.changed())
                .map(Outcome::file)
                .toList();
        assertThat(changed).as("some spoiled files pass").hasSizeGreaterThan(SEEDS / 100);
        reporter.publishEntry(outcomes.size() + " files spoiled, "
                + outcomes.stream().filter(Outcome::passed).count() + " passed the check, " + changed.size()
                + " of them changed, " + Math.min(BUILDS, changed.size()) + " of those built");
        for (int i = 0; i < Math.min(BUILDS, changed.size()); i += IN_ONE_BUILD) {
            build(changed.subList(i, Math.min(Math.min(BUILDS, changed.size()), i + IN_ONE_BUILD)));
        }
    }

    private static List<Outcome> readAll() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "reader of spoiled rules");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (long seed = FROM; seed < FROM + SEEDS; seed++) {
                running.add(readers.submit(reading(seed)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                outcomes.add(outcome(FROM + i, running.get(i)));
            }
            return outcomes;
        } finally {
            readers.shutdownNow();
        }
    }

    private static Outcome outcome(long seed, Future<Outcome> running) throws Exception {
        try {
            return running.get(GIVE_UP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("seed " + seed + " was not read in " + GIVE_UP_SECONDS + " seconds", e);
        }
    }

    private static Callable<Outcome> reading(long seed) {
        return () -> {
            String original = sample(seed);
            String spoiled = RuleMutator.spoil(original, seed);
            List<Problem> problems = new ArrayList<>();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                RuleFile file = RuleReader.read(
                        relative(seed), new SourceText("spoiled.drl", spoiled), new Expressions(), problems);
                checker(problems).check(List.of(file));
                double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
                boolean passed = problems.isEmpty();
                return new Outcome(
                        seed,
                        passed ? file : null,
                        wrong(spoiled, file, problems, seconds),
                        passed,
                        !bare(spoiled).equals(bare(original)));
            } catch (RuntimeException | StackOverflowError e) {
                return new Outcome(seed, null, "thrown: " + e + " at " + e.getStackTrace()[0], false, true);
            }
        };
    }

    /** The rules a file names by id are all there but those it spoiled. */
    private static Checker checker(List<Problem> problems) {
        return new Checker(SHIPPED.vocabulary(), SHIPPED.sources(), ROWS, problems);
    }

    private static RuleFile shipped(long seed) {
        return SHIPPED.files().get(Math.floorMod(seed, SHIPPED.files().size()));
    }

    private static String relative(long seed) {
        return shipped(seed).relative();
    }

    /** One to three rules of a real file with what stands above them; now and then all of it. */
    private static String sample(long seed) {
        RuleFile file = shipped(seed);
        Random random = new Random(~seed);
        List<Rule> rules = file.rules();
        String text = file.source().text();
        if (random.nextInt(40) == 0) {
            return text;
        }
        int first = random.nextInt(rules.size());
        int last = Math.min(rules.size() - 1, first + random.nextInt(3));
        return text.substring(0, rules.get(0).at().start())
                + text.substring(
                        rules.get(first).at().start(), rules.get(last).at().end()) + "\n";
    }

    /** Without notes and spaces: two texts that are equal then are the same to the engine. */
    private static String bare(String text) {
        return text.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    private static String wrong(String text, RuleFile file, List<Problem> problems, double seconds) throws Exception {
        if (seconds > LONGEST_SECONDS) {
            return "slow: " + seconds + " s";
        }
        for (Problem problem : problems) {
            if (!isWhole(problem, text)) {
                return "a problem without place or words: " + problem;
            }
        }
        return problems.isEmpty() ? lost(text, file) : "";
    }

    private static boolean isWhole(Problem problem, String text) {
        List<String> lines = text.lines().toList();
        int line = problem.place().line();
        int column = problem.place().column();
        int longest = text.length() + 1;
        boolean placed = line >= 1 && line <= lines.size() + 1 && column >= 1 && column <= longest;
        return placed
                && Code.of(problem.code()).filter(code -> code != Code.FAULT).isPresent()
                && problem.what().matches("(?s).*\\[.*\\].*")
                && !problem.advice().isBlank();
    }

    /** What the engine itself reads in a file nobody complains about must be what we read. */
    private static String lost(String text, RuleFile file) throws Exception {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, text);
        if (parsed == null || parser.hasErrors()) {
            return "passed, but the engine cannot read it: " + parser.getErrors();
        }
        List<String> names = parsed.getRules().stream().map(RuleDescr::getName).toList();
        List<String> read = file.rules().stream().map(Rule::name).toList();
        return names.equals(read) ? "" : "the engine reads " + names + ", we read " + read;
    }

    private static void build(List<RuleFile> files) {
        List<RuleFile> apart = new ArrayList<>();
        for (RuleFile file : files) {
            apart.add(renamed(file, "rules.spoiled" + apart.size()));
        }
        List<Problem> faults = new ArrayList<>();
        int built = EngineBase.build(apart, RuleCache.NONE, faults)
                .map(EngineBase::size)
                .orElse(0);
        assertThat(faults).as("what passes the check can be built").isEmpty();
        assertThat(built)
                .as("no rule is lost in building")
                .isEqualTo(apart.stream().mapToInt(f -> f.rules().size()).sum());
    }

    /** The same file in a package of its own. */
    private static RuleFile renamed(RuleFile file, String packageName) {
        String text = file.source().text().replaceFirst("package\\s+[\\w.]+", "package " + packageName);
        return new RuleFile(
                new SourceText("spoiled.drl", text),
                file.relative(),
                packageName,
                file.imports(),
                file.rules(),
                file.unread());
    }
}
