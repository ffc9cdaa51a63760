package org.fascicle.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.model.Fact;
import org.fascicle.model.Finding;
import org.fascicle.model.NotUnderstood;
import org.fascicle.model.Told;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Vocabulary;

/** A case while it is being read: what is told so far and what went wrong. */
final class Draft {

    final Vocabulary vocabulary;
    final LocalDate assessedOn;
    final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<Problem> problems;
    private final Set<Told> told = new LinkedHashSet<>();

    Draft(Vocabulary vocabulary, LocalDate assessedOn, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.assessedOn = assessedOn;
        this.problems = problems;
    }

    void tell(Fact fact, String words, Place place) {
        told.add(new Told(fact, words, place.line()));
    }

    /** What is told; of a finding that is both told and denied, what is told: the denial is set aside and named. */
    List<Told> told() {
        Set<String> there = there();
        List<Told> counting = new ArrayList<>(told);
        counting.removeIf(line -> isDenied(line, there));
        return List.copyOf(counting);
    }

    /** Names every denial of something that is told to be there. */
    void nameConflicts() {
        Set<String> there = there();
        told.stream()
                .filter(line -> isDenied(line, there))
                .map(line -> new NotUnderstood(line.words(), "it is told as well, so it counts as told", line.line()))
                .distinct()
                .forEach(notUnderstood::add);
    }

    /** Names of the findings that are told to be there. */
    private Set<String> there() {
        Set<String> there = new HashSet<>();
        for (Told line : told) {
            if (line.fact() instanceof Finding finding && finding.present()) {
                there.add(finding.name());
            }
        }
        return there;
    }

    private static boolean isDenied(Told line, Set<String> there) {
        return line.fact() instanceof Finding finding && finding.absent() && there.contains(finding.name());
    }

    void problem(Place place, String what, String advice) {
        problems.add(new Problem(place, what, advice));
    }

    /** What is wrong with it leaves it out of the case, and the report says so. */
    void leaveOut(Place place, String said, String what, String advice) {
        problem(place, what(what, said), advice);
        notUnderstood.add(new NotUnderstood(said, what, place.line()));
    }

    /** What a message says of something left out. */
    static String what(String what, String said) {
        return what + " [" + said + "]";
    }

    /** Left out without being a mistake of the writer. */
    void setAside(Place place, String said, String why) {
        notUnderstood.add(new NotUnderstood(said, why, place.line()));
    }

    static String shown(Yaml yaml) {
        return yaml instanceof Yaml.Text text ? text.value() : yaml.kind();
    }
}
