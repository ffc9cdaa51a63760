package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.Person;
import org.fascicle.model.Told;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;

/** When a reassuring word may be said. */
final class ReassuranceLaws {

    private static final int GROWN_UP = 16;

    /** Whoever is reassured has no flag, is grown up, was asked everything, and told how long it has lasted. */
    static final Law P07_REASSURANCE_IS_EARNED = (bench, cases) -> {
        List<Assessment> reassured = bench.scenarios().stream()
                .map(verdict -> verdict.assessment())
                .filter(ReassuranceLaws::reassures)
                .toList();
        if (reassured.isEmpty()) {
            throw new AssertionError("nobody is reassured in any scenario, so the law is not tried");
        }
        Law.none(reassured.stream()
                .flatMap(assessment -> broken(bench, assessment))
                .toList());
    };

    private ReassuranceLaws() {}

    private static boolean reassures(Assessment assessment) {
        return assessment.advice().stream().anyMatch(s -> s.topic() == Topic.REASSURANCE);
    }

    private static Stream<String> broken(Bench bench, Assessment assessment) {
        Case about = assessment.about();
        List<String> broken = new ArrayList<>();
        if (assessment.urgency() != Urgency.NONE) {
            broken.add("reassured at " + assessment.urgency());
        }
        still(bench, about, person -> person instanceof Person p ? older(p, null) : person)
                .ifPresent(t -> broken.add("reassured without an age"));
        still(bench, about, person -> person instanceof Person p ? older(p, GROWN_UP - 1.0) : person)
                .ifPresent(t -> broken.add("reassured at 15"));
        still(bench, about, fact -> fact instanceof Finding f ? untimed(f) : fact)
                .ifPresent(t -> broken.add("reassured without knowing for how long"));
        for (String question : bench.book().vocabulary().questions()) {
            still(bench, about, fact -> fact instanceof Finding f && f.name().equals(question) ? null : fact)
                    .ifPresent(t -> broken.add("reassured without an answer about " + question));
        }
        return broken.stream().map(how -> about.title() + ": " + how);
    }

    /** The case told otherwise, when somebody is still reassured in it. */
    private static Optional<Case> still(Bench bench, Case about, Function<Fact, Fact> otherwise) {
        List<Told> told = about.told().stream()
                .flatMap(line -> Stream.ofNullable(otherwise.apply(line.fact()))
                        .map(fact -> new Told(fact, line.words(), line.line())))
                .toList();
        Case other =
                new Case(about.title(), about.why(), about.file(), about.line(), about.assessedOn(), told, List.of());
        return Optional.of(other).filter(c -> reassures(bench.assess(c)));
    }

    private static Person older(Person person, Double age) {
        return new Person(age, person.sex(), person.pregnancy(), person.weeksPregnant());
    }

    private static Finding untimed(Finding f) {
        return new Finding(
                f.name(), f.presence(), f.site(), f.timing(), null, f.severity(), f.course(), f.onset(), f.sites());
    }
}
