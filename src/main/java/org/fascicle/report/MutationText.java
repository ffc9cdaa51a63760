package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.mutate.Additions.Addition;
import org.fascicle.analyse.mutate.Fault;
import org.fascicle.analyse.mutate.KillingScenarios.Written;
import org.fascicle.analyse.mutate.Mutant;
import org.fascicle.analyse.mutate.Mutation;
import org.fascicle.analyse.mutate.Unnoticeable.Reason;
import org.fascicle.scenario.Scenario;
import org.fascicle.wording.Wording;

/** Which small faults of rules the scenarios notice, as text. */
public final class MutationText {

    private static final int WIDTH = 46;

    private final Wording wording;

    /** In these words. */
    public MutationText(Wording wording) {
        this.wording = wording;
    }

    /**
     * The report, line by line.
     *
     * @param additions expectations that would make scenarios that are there notice mutants
     * @param written scenarios that notice mutants no scenario noticed
     * @param cannot why nothing can notice a mutant, by its id, where that is known
     * @param all lists the mutants that are noticed, too
     */
    public List<String> of(
            Mutation mutation,
            List<Addition> additions,
            List<Written> written,
            Map<String, Reason> cannot,
            boolean all) {
        if (mutation.mutants().isEmpty()) {
            return List.of(wording.say("mutants.none"));
        }
        List<String> lines = new ArrayList<>();
        int survivors = mutation.survivors().size();
        int made = mutation.mutants().size();
        lines.add(wording.say(
                "mutants.summary", made, rules(mutation), made - survivors, survivors, mutation.score(mutant -> true)));
        for (Fault fault : Fault.values()) {
            kind(mutation, fault).ifPresent(lines::add);
        }
        if (all && survivors < made) {
            lines.add(wording.say("mutants.noticed"));
            mutation.mutants().stream().filter(mutation::isNoticed).forEach(mutant -> noticed(mutation, mutant, lines));
        }
        if (survivors > 0) {
            lines.add(wording.say("mutants.survives"));
            additions.forEach(addition -> addition(addition, lines));
            survivors(mutation.survivors(), additions, written, cannot, lines);
        }
        return lines;
    }

    private String rules(Mutation mutation) {
        long count = mutation.mutants().stream()
                .map(mutant -> mutant.rule().id())
                .distinct()
                .count();
        return count == 1 ? wording.say("mutants.rules.one") : wording.say("mutants.rules.many", count);
    }

    private Optional<String> kind(Mutation mutation, Fault fault) {
        List<Mutant> some = mutation.mutants().stream()
                .filter(mutant -> mutant.fault() == fault)
                .toList();
        long noticed = some.stream().filter(mutation::isNoticed).count();
        String name = wording.say("mutants", fault);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of("  "
                        + wording.say(
                                "mutants.kind",
                                name + " ".repeat(Math.max(0, WIDTH - name.length())),
                                noticed,
                                some.size()));
    }

    private void noticed(Mutation mutation, Mutant mutant, List<String> lines) {
        diff(mutant, lines);
        mutation.killers(mutant).forEach(scenario -> lines.add("      " + wording.say("mutants.by", place(scenario))));
    }

    private void addition(Addition addition, List<String> lines) {
        addition.notices().forEach(mutant -> diff(mutant, lines));
        lines.add("      " + wording.say("mutants.add", place(addition.scenario())));
        lines.add("      | " + addition.expect());
    }

    /** Under each scenario that was written the mutants it notices; then those for which there is none. */
    private void survivors(
            List<Mutant> survivors,
            List<Addition> additions,
            List<Written> written,
            Map<String, Reason> cannot,
            List<String> lines) {
        for (Written one : written) {
            one.notices().forEach(mutant -> diff(mutant, lines));
            lines.add("      " + wording.say("mutants.would"));
            one.text().lines().forEach(line -> lines.add("      | " + line));
        }
        Set<String> shown = Stream.concat(
                        additions.stream().flatMap(addition -> addition.notices().stream()),
                        written.stream().flatMap(one -> one.notices().stream()))
                .map(Mutant::id)
                .collect(Collectors.toSet());
        List<Mutant> left = survivors.stream()
                .filter(mutant -> !shown.contains(mutant.id()))
                .toList();
        for (Reason reason : Reason.values()) {
            List<Mutant> some = left.stream()
                    .filter(mutant -> cannot.get(mutant.id()) == reason)
                    .toList();
            without(some, wording.say("mutants.cannot", wording.say("mutants.cannot", reason)), lines);
        }
        List<Mutant> unknown =
                left.stream().filter(mutant -> !cannot.containsKey(mutant.id())).toList();
        without(unknown, wording.say("mutants.no.scenario"), lines);
    }

    private void without(List<Mutant> some, String why, List<String> lines) {
        some.forEach(mutant -> diff(mutant, lines));
        if (!some.isEmpty()) {
            lines.add("      " + why);
        }
    }

    private static String place(Scenario scenario) {
        return scenario.about().file() + ":" + scenario.about().line() + "  "
                + scenario.about().title();
    }

    private void diff(Mutant mutant, List<String> lines) {
        lines.add("  "
                + TreeText.line(
                        wording.say("mutants.one", mutant.rule().id(), wording.say("mutants", mutant.fault())),
                        mutant.place().toString()));
        mutant.linesBefore().forEach(line -> lines.add("    - " + line.strip()));
        mutant.linesAfter().forEach(line -> lines.add("    + " + line.strip()));
    }
}
