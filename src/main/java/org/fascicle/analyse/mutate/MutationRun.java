package org.fascicle.analyse.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.mutate.MutantBase.Showing;
import org.fascicle.assess.CannotAssess;
import org.fascicle.assess.Variants;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.scenario.RunListener;
import org.fascicle.scenario.Verdict;

/**
 * Finds which small faults of rules no scenario notices. Three steps, each for what the one before leaves over: the
 * scenarios that name the rule, by what the mutant itself says; all scenarios that the rule can reach, likewise; and
 * those where the mutant says something else, run in full with the mutant in the place of its rule.
 */
public final class MutationRun {

    private static final int AT_ONCE = 300;
    /** Full runs of one mutant; who is not noticed by then counts as surviving. */
    private static final int MOST_RUNS = 60;

    private final RuleBook book;
    private final Trials trials;
    private final Map<String, List<Integer>> naming;

    /** Over these scenarios; those that are not as expected notice nothing. */
    public MutationRun(RuleBook book, Trials trials) {
        this.book = book;
        this.trials = trials;
        this.naming = trials.numbers()
                .boxed()
                .flatMap(number -> trials.scenario(number).expectation().orElseThrow().rules().stream()
                        .map(id -> Map.entry(id, number)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Tries every mutant of the chosen rules. */
    public Mutation of(Predicate<Rule> chosen, RunListener listener) {
        List<RuleFile> files = book.files().stream()
                .filter(file -> file.rules().stream().anyMatch(chosen))
                .toList();
        listener.starts(files.size());
        Kills kills = new Kills();
        List<Mutant> made = files.parallelStream()
                .flatMap(file -> {
                    List<Mutant> mutants = named(Mutants.of(file, book.vocabulary(), chosen), kills);
                    listener.done();
                    return mutants.stream();
                })
                .toList();
        reached(kills.alive(made), kills);
        inFull(kills.alive(made), kills);
        return new Mutation(made, kills.scenarios(), showings(kills.alive(made), kills));
    }

    private static Map<String, List<Showing>> showings(List<Mutant> alive, Kills kills) {
        Map<String, List<Showing>> showings = new HashMap<>();
        alive.forEach(mutant -> showings.put(mutant.id(), kills.differing(mutant)));
        return showings;
    }

    /** Over the scenarios that name their rules; those of the mutants that are rules at all. */
    private List<Mutant> named(List<Mutant> mutants, Kills kills) {
        MutantBase base = new MutantBase(book, mutants);
        Map<Integer, List<Mutant>> asked = new HashMap<>();
        for (Mutant mutant : base.mutants()) {
            naming.getOrDefault(mutant.rule().id(), List.of())
                    .forEach(number -> asked.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(mutant));
        }
        asked.forEach((number, some) -> trials.passed(number).ifPresent(verdict -> {
            MutantBase.Answers answers = base.of(verdict);
            some.forEach(mutant -> look(answers, mutant, verdict, kills));
        }));
        return base.mutants();
    }

    /** Over every scenario that can reach them. */
    private void reached(List<Mutant> alive, Kills kills) {
        if (alive.isEmpty()) {
            return;
        }
        Reached reached = new Reached(trials, book.rules(), alive);
        for (int from = 0; from < alive.size(); from += AT_ONCE) {
            List<Mutant> some = alive.subList(from, Math.min(alive.size(), from + AT_ONCE));
            MutantBase base = new MutantBase(book, some);
            trials.numbers()
                    .parallel()
                    .filter(number -> some.stream().anyMatch(mutant -> reached.reaches(number, mutant)))
                    .boxed()
                    .flatMap(number -> trials.passed(number).stream())
                    .forEach(verdict -> ask(base, verdict, kills));
        }
    }

    private static void ask(MutantBase base, Verdict verdict, Kills kills) {
        MutantBase.Answers answers = base.of(verdict);
        for (Mutant mutant : base.mutants()) {
            if (kills.isAlive(mutant)) {
                look(answers, mutant, verdict, kills);
            }
        }
    }

    private static void look(MutantBase.Answers answers, Mutant mutant, Verdict verdict, Kills kills) {
        answers.showing(mutant).ifPresent(showing -> {
            if (answers.noticed(mutant)) {
                kills.notice(mutant, verdict);
            } else {
                kills.differs(mutant, showing);
            }
        });
    }

    /** With the mutant in the place of its rule, so that everything that follows from it is worked out. */
    private void inFull(List<Mutant> alive, Kills kills) {
        Map<Mutant, List<Verdict>> open = new LinkedHashMap<>();
        for (Mutant mutant : alive) {
            List<Verdict> some = toRun(mutant, kills);
            if (!some.isEmpty()) {
                open.put(mutant, some);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        RuleBook side = book.cut(open.keySet().stream()
                .filter(mutant -> mutant.fault() != Fault.TAKEN_OUT)
                .map(Mutant::inPlace)
                .toList());
        Variants variants = new Variants(book, side);
        open.entrySet().parallelStream()
                .forEach(entry -> entry.getValue().stream()
                        .filter(verdict -> noticed(variants, entry.getKey(), verdict))
                        .findFirst()
                        .ifPresent(verdict -> kills.notice(entry.getKey(), verdict)));
    }

    /** A rule that reads what it concludes cannot be asked beside itself; it is run wherever it is named. */
    private List<Verdict> toRun(Mutant mutant, Kills kills) {
        Stream<Verdict> differing = kills.differing(mutant).stream().map(Showing::verdict);
        Rule rule = mutant.rule();
        boolean readsItself = rule.patterns().stream()
                .anyMatch(pattern -> pattern.type().equals(rule.then().type()));
        Stream<Verdict> named = readsItself
                ? naming.getOrDefault(rule.id(), List.of()).stream().flatMap(number -> trials.passed(number).stream())
                : Stream.empty();
        return Stream.concat(differing, named).limit(MOST_RUNS).toList();
    }

    private static boolean noticed(Variants variants, Mutant mutant, Verdict verdict) {
        Optional<String> variant = mutant.fault() == Fault.TAKEN_OUT ? Optional.empty() : Optional.of(mutant.id());
        try {
            return !Verdict.of(
                            verdict.scenario(),
                            variants.assess(verdict.scenario().about(), mutant.rule(), variant))
                    .passed();
        } catch (CannotAssess e) {
            return true;
        }
    }
}
