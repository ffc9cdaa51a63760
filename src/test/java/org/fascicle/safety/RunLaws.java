package org.fascicle.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Nutrient;
import org.fascicle.model.Question;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.vocabulary.Lexicon;
import org.kie.api.runtime.KieSession;

/** There is always an answer, and neither order nor repeats, neither chance nor what was taken back show in it. */
final class RunLaws {

    private static final int MOST_FIRINGS = 100_000;

    static final Law P11_ORDER_AND_REPEATS = Law.ofCases((bench, text, chance) -> {
        Case about = bench.read(text);
        List<Told> shuffled = new ArrayList<>(about.told());
        shuffled.addAll(about.told());
        Collections.shuffle(shuffled, chance);
        String first = bench.json(bench.assess(about));
        String second = bench.json(bench.assess(told(about, shuffled)));
        return Law.unless(first.equals(second), first + "\n" + second);
    });

    static final Law P12_WHAT_IS_TAKEN_BACK_LEAVES_NOTHING = Law.ofCases((bench, text, chance) -> {
        List<Fact> told =
                bench.read(text).told().stream().map(Told::fact).distinct().toList();
        List<Fact> others = new ArrayList<>(told);
        Fact one = others.remove(chance.nextInt(told.size()));
        KieSession session = bench.session();
        try {
            start(bench, session, told);
            Set<String> before = found(session);
            session.delete(session.getFactHandle(one));
            Set<String> without = found(session);
            session.insert(one);
            Set<String> again = found(session);
            told.forEach(fact -> session.delete(session.getFactHandle(fact)));
            Set<String> emptied = found(session);
            return Stream.of(
                            differs("without " + one, without, fresh(bench, others)),
                            differs("with it again", again, before),
                            differs("with nothing told", emptied, fresh(bench, List.of())))
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            session.dispose();
        }
    });

    static final Law P29_NEVER_NONE_WHILE_A_QUESTION_IS_OPEN = (bench, cases) -> {
        List<CaseText> sizes = new ArrayList<>(List.of(nothing()));
        Random chance = Law.chance(1);
        for (int i = 0; i < cases; i++) {
            sizes.add(nothing().with(bench.maker().line(chance)));
        }
        Law.none(sizes.parallelStream()
                .filter(text -> bench.level(text) == Urgency.NONE)
                .map(CaseText::yaml)
                .toList());
    };

    static final Law P30_REPLAY = Law.ofCases((bench, text, chance) ->
            Law.unless(bench.json(bench.assess(text)).equals(bench.json(bench.assess(text))), "two reports"));

    private RunLaws() {}

    /** A case that tells nothing. */
    static CaseText nothing() {
        return new CaseText(Map.of(), List.of());
    }

    private static Case told(Case about, List<Told> told) {
        return new Case(
                about.title(),
                about.why(),
                about.file(),
                about.line(),
                about.assessedOn(),
                told,
                about.notUnderstood());
    }

    private static void start(Bench bench, KieSession session, List<Fact> told) {
        bench.book().vocabulary().names(Lexicon.NUTRIENT).forEach(name -> session.insert(new Nutrient(name)));
        bench.book().vocabulary().questions().forEach(name -> session.insert(new Question(name)));
        told.forEach(session::insert);
    }

    /** Everything in the session once it has come to rest. */
    private static Set<String> found(KieSession session) {
        session.fireAllRules(MOST_FIRINGS);
        return session.getObjects().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fresh(Bench bench, List<Fact> told) {
        KieSession session = bench.session();
        try {
            start(bench, session, told);
            return found(session);
        } finally {
            session.dispose();
        }
    }

    private static Optional<String> differs(String when, Set<String> found, Set<String> wanted) {
        Set<String> left = new TreeSet<>(found);
        left.removeAll(wanted);
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        return Law.unless(
                left.isEmpty() && missing.isEmpty(), when + " there is left " + left + " and missing " + missing);
    }
}
