package org.fascicle.analyse.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.Compared;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.StandingFacts;
import org.fascicle.model.Case;
import org.fascicle.rulebook.ListTexts;
import org.fascicle.rulebook.ReadBefore;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.ScenarioFiles;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;

/**
 * Looks at a rule book and its cases again and again while somebody edits them, and says what all edits since it began
 * do. Only what an edit can reach is read, built and run again. For one thread.
 */
public final class Watch {

    private final Watched watched;
    private final RuleCache cache;
    private final ReadBefore memory = new ReadBefore();
    private Optional<Baseline> baseline = Optional.empty();
    private Optional<ScenarioFiles> files = Optional.empty();
    private Optional<BookSide> last = Optional.empty();

    /**
     * What is watched.
     *
     * @param rules folder of the rule book
     * @param asItWas what messages call the rule book as it was when the watch began
     * @param cases files of cases and scenarios, and folders of them
     * @param on the day on which review dates of sources are looked at
     */
    public record Watched(Path rules, String asItWas, List<Path> cases, LocalDate on) {}

    private Watch(Watched watched, RuleCache cache) {
        this.watched = watched;
        this.cache = cache;
    }

    /**
     * A watch that has not looked yet: its first look that finds a rule book in order reads and runs everything.
     *
     * @param cache of compiled rules
     */
    public static Watch begin(Watched watched, RuleCache cache) {
        return new Watch(watched, cache);
    }

    /** The rule book the watch began with; nothing as long as none could be used. */
    public Optional<BookSide> before() {
        return baseline.map(Baseline::side);
    }

    /** The last rule book that was in order. */
    public Optional<BookSide> after() {
        return last;
    }

    /**
     * What is there now, compared with what was there when the watch began.
     *
     * @param listener told of the cases that are run
     */
    public Look look(RunListener listener) {
        Timer timer = new Timer(System.nanoTime());
        ListTexts lists = ListTexts.of(watched.rules());
        RuleFolder now = RuleFolder.read(watched.rules(), memory);
        if (!now.problems().isEmpty()) {
            return new Look.Refused(now.problems(), timer.took());
        }
        try {
            return baseline.isEmpty() ? began(now, lists, timer, listener) : compared(now, lists, timer, listener);
        } catch (RuleBookRefused e) {
            return new Look.Refused(e.problems(), timer.took());
        }
    }

    private record Timer(long began) {

        Duration took() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private Look began(RuleFolder now, ListTexts lists, Timer timer, RunListener listener) throws RuleBookRefused {
        BookSide side = new BookSide(watched.asItWas(), now);
        ScenarioFiles read = new ScenarioFiles(watched.cases());
        RuleBook book = RuleBook.open(now, cache);
        Baseline begun = new Baseline(side, book, lists, read, Lint.of(now, watched.on()), listener);
        baseline = Optional.of(begun);
        files = Optional.of(read.again());
        last = Optional.of(shown(now));
        begun.rehearse();
        return new Look.Begun(
                now.rules().size(), begun.verdicts().size(), failed(begun.verdicts()), begun.unread(), timer.took());
    }

    private BookSide shown(RuleFolder now) {
        return new BookSide(watched.rules().toString(), now);
    }

    private static List<Verdict> failed(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
    }

    private Look compared(RuleFolder now, ListTexts lists, Timer timer, RunListener listener) throws RuleBookRefused {
        Baseline before = baseline.orElseThrow();
        BookSide side = shown(now);
        BookChanges changes = BookChanges.of(before.side(), side, before.lists().differing(lists));
        ScenarioFiles.Now cases = files.orElseThrow().read(now);
        last = Optional.of(side);
        if (changes.none() && cases.equals(before.cases())) {
            return new Look.Same(timer.took());
        }
        CompletableFuture<List<Problem>> warnings =
                CompletableFuture.supplyAsync(() -> NewWarnings.among(Lint.of(now, watched.on()), before.warnings()));
        Judging judging = new Judging(before, changes, otherwise(before, now), after(before, side, changes));
        List<Judging.CameOut> judged = judging.all(cases.scenarios(), listener);
        Impact impact = Compared.together(
                changes, judged.stream().map(Judging.CameOut::compared).toList(), cases.inCases());
        return new Look.Judged(
                impact,
                differing(before.cases(), cases),
                failed(judged.stream().flatMap(one -> one.verdict().stream()).toList()),
                together(impact.problems(), cases.inExpectations()),
                warnings.join(),
                timer.took());
    }

    /** The cases as they would be read in the words the watch began with, where that can be something else. */
    private static Optional<ScenarioFiles.Now> otherwise(Baseline before, RuleFolder now) {
        RuleFolder old = before.side().folder();
        return old.vocabulary() == now.vocabulary()
                ? Optional.empty()
                : Optional.of(before.files().read(old));
    }

    private Judging.After after(Baseline before, BookSide side, BookChanges changes) throws RuleBookRefused {
        RuleFolder now = side.folder();
        if (!StandingFacts.alike(before.book().vocabulary(), now.vocabulary())) {
            return anew(now);
        }
        try {
            return new EditedRules(before.book(), before.words(), before.side(), side, changes);
        } catch (IllegalStateException e) {
            // A rule that passed the check and cannot be built: the rule book says which.
            return anew(now);
        }
    }

    /** Every case can come out otherwise. */
    private Judging.After anew(RuleFolder now) throws RuleBookRefused {
        Assessor assessor = new Assessor(RuleBook.open(now, cache));
        return new Judging.After() {
            @Override
            public boolean touches(Assessment before) {
                return true;
            }

            @Override
            public Assessment assess(Case about) {
                return assessor.assess(about);
            }
        };
    }

    private static List<String> differing(ScenarioFiles.Now before, ScenarioFiles.Now now) {
        TreeSet<String> names = new TreeSet<>(before.texts().keySet());
        names.addAll(now.texts().keySet());
        names.removeIf(
                name -> before.texts().getOrDefault(name, "").equals(now.texts().getOrDefault(name, "")));
        return List.copyOf(names);
    }

    private static List<Problem> together(List<Problem> some, List<Problem> more) {
        return Stream.of(some, more)
                .flatMap(Collection::stream)
                .sorted()
                .distinct()
                .toList();
    }
}
