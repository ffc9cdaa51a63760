package org.fascicle.rulebook.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;
import org.fascicle.text.Problem;

/**
 * Finds rules that conclude what they themselves ask for, directly or by way of others. Such a circle never comes to
 * rest, holds itself up when its reason has gone, or takes back what it has just said.
 */
final class Circles {

    /** Far above what an honest rule book of a thousand rules needs. */
    private static final long MOST_LOOKS = 2_000_000;

    private final Map<String, List<Reader>> readers = new HashMap<>();
    private final Map<String, Set<String>> leadsTo = new HashMap<>();
    private final IdentityHashMap<Rule, RuleFile> files = new IdentityHashMap<>();
    private final Set<Set<String>> told = new HashSet<>();
    private final List<Problem> problems;
    private long looked;

    private Circles(List<RuleFile> all, Set<Rule> sound, List<Problem> problems) {
        this.problems = problems;
        for (RuleFile file : all) {
            for (Rule rule : file.rules().stream().filter(sound::contains).toList()) {
                files.put(rule, file);
                for (When.Pattern pattern : rule.patterns()) {
                    leadsTo.computeIfAbsent(pattern.type(), type -> new HashSet<>())
                            .add(rule.then().type());
                }
                rule.patterns()
                        .forEach(pattern -> readers.computeIfAbsent(pattern.type(), type -> new ArrayList<>())
                                .add(new Reader(rule, pattern)));
            }
        }
    }

    /** A rule and one of the facts it asks for. */
    private record Reader(Rule rule, When.Pattern pattern) {}

    /** A rule on the way, what it concludes there, and the step before. */
    private record Step(Rule rule, Shape concluded, Step before) {

        List<Rule> path() {
            List<Rule> path = new ArrayList<>(before == null ? List.of() : before.path());
            path.add(rule);
            return path;
        }
    }

    /** Looks at the rules that have no other problem. */
    static void find(List<RuleFile> files, Set<Rule> sound, List<Problem> problems) {
        Circles circles = new Circles(files, sound, problems);
        for (RuleFile file : files) {
            for (Rule rule : file.rules().stream().filter(sound::contains).toList()) {
                if (circles.couldComeBack(rule)) {
                    circles.from(rule);
                }
                if (circles.looked > MOST_LOOKS) {
                    circles.tooMany(rule);
                    return;
                }
            }
        }
    }

    /** Whether what a rule concludes leads, by kinds of fact alone, to a kind of fact the rule asks for. */
    private boolean couldComeBack(Rule rule) {
        Set<String> reached = new HashSet<>(Set.of(rule.then().type()));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            leadsTo.getOrDefault(open.poll(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return rule.patterns().stream().anyMatch(pattern -> reached.contains(pattern.type()));
    }

    /** Rules that all read what all conclude cannot be followed, by us or by anybody. */
    private void tooMany(Rule rule) {
        new Marker(files.get(rule).source(), problems)
                .mark(
                        Code.TOO_MANY,
                        rule.nameAt(),
                        "too many rules read what other rules conclude [" + rule.id() + "]",
                        "Let rules ask for what was told or measured, not for what other rules conclude.");
    }

    private void from(Rule start) {
        Deque<Step> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Shape.concludedBy(start).ifPresent(shape -> open.add(new Step(start, shape, null)));
        while (!open.isEmpty() && looked <= MOST_LOOKS) {
            Step step = open.poll();
            for (Reader reader : readers.getOrDefault(step.concluded().type(), List.of())) {
                looked++;
                if (!step.concluded().fits(reader.pattern())) {
                    continue;
                }
                if (reader.rule().id().equals(start.id())) {
                    tell(step.path(), start, reader.pattern());
                    return;
                }
                step.concluded()
                        .through(reader.rule(), reader.pattern())
                        .filter(shape -> seen.add(reader.rule().id() + shape))
                        .ifPresent(shape -> open.add(new Step(reader.rule(), shape, step)));
            }
        }
    }

    private void tell(List<Rule> path, Rule start, When.Pattern asked) {
        Set<String> ids = path.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        if (!told.add(ids)) {
            return;
        }
        Marker marker = new Marker(files.get(start).source(), problems);
        String way = path.stream().map(Rule::id).collect(Collectors.joining(" > ")) + " > " + start.id();
        boolean denied = start.conditions().stream()
                .anyMatch(when -> when instanceof When.Not not && not.of().equals(asked));
        marker.mark(
                Code.CIRCLE,
                start.then().at(),
                path.size() == 1
                        ? "rule " + start.id() + " concludes what it asks for itself [" + way + "]"
                        : "these rules go round in a circle [" + way + "]",
                denied
                        ? "Its conclusion would take away its own reason; test the finding behind it instead."
                        : "Let one of them ask for what was told or measured, not for what the other concludes.");
    }
}
