package org.fascicle.safety;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Firing;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.engine.EngineBase;
import org.fascicle.rulebook.engine.UncheckedBuild;
import org.fascicle.text.Problem;
import org.kie.api.runtime.KieSession;

/** Benches whose rules are fine and whose program is not: one place each that goes wrong. */
final class WrongBench {

    private static final String LEAKY = """
            package rules.leaky
            import org.fascicle.model.*
            rule "leaky"
            when
                Person()
            then
                insert( new Escalation( Urgency.URGENT, "leaky" ) );
            end
            """;

    private WrongBench() {}

    /** What the rules say is changed before anybody sees it. */
    static Bench saying(Bench same, UnaryOperator<Assessment> wrong) {
        return new Bench(same, "") {
            @Override
            Assessment assess(Case about) {
                return wrong.apply(super.assess(about));
            }
        };
    }

    /** A case is read as if it told something else. */
    static Bench reading(Bench same, UnaryOperator<CaseText> wrong) {
        return new Bench(same, "XP-") {
            @Override
            Case read(CaseText text, List<Problem> problems) {
                return super.read(wrong.apply(text), problems);
            }
        };
    }

    /** What cannot be read is passed over without a word, and without a fact that tells of it. */
    static Bench passingOver(Bench same) {
        return new Bench(same, "") {
            @Override
            Case read(CaseText text, List<Problem> problems) {
                Case read = super.read(text, problems);
                return new Case(
                        read.title(), read.why(), read.file(), read.line(), read.assessedOn(), read.told(), List.of());
            }
        };
    }

    /** What was concluded stays when its reason is gone. */
    static Bench leaky(Bench same) {
        EngineBase base = UncheckedBuild.OPEN
                .build(
                        Map.of("src/main/resources/rules/leaky/rules.drl", LEAKY.getBytes(StandardCharsets.UTF_8)),
                        new ArrayList<>())
                .orElseThrow();
        return new Bench(same, "") {
            @Override
            KieSession session() {
                return base.newSession();
            }
        };
    }

    /** The texts of the program lie somewhere else. */
    static Bench talking(Bench same, Path folder) {
        return new Bench(same, "") {
            @Override
            Path textFolder() {
                return folder;
            }
        };
    }

    /** The same with another level. */
    static Assessment calledFor(Assessment right, Urgency urgency) {
        return other(right, urgency, right.support(), right.fired());
    }

    /** The same without a reason for anything. */
    static Assessment withoutReasons(Assessment right) {
        return other(right, right.urgency(), Map.of(), Set.of());
    }

    private static Assessment other(
            Assessment right, Urgency urgency, Map<Fact, List<Firing>> support, Set<String> fired) {
        return new Assessment(
                right.about(),
                urgency,
                right.escalations(),
                right.conclusions(),
                right.explanations(),
                right.holds(),
                right.advice(),
                right.unsaid(),
                right.unanswered(),
                support,
                fired);
    }
}
