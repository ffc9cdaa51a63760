package org.fascicle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.fascicle.ShippedRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.whynot.RuleStanding;
import org.fascicle.explain.whynot.RuleStanding.ConditionStanding;
import org.fascicle.explain.whynot.Section;
import org.fascicle.explain.whynot.Standing;
import org.fascicle.explain.whynot.WhyNot;
import org.fascicle.rulebook.tree.Constraint;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Verdict;
import org.fascicle.wording.Wording;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the shipped book can be explained in whole people, published cases and warnings, in words that hold
 * nothing of the machine. Rules that together ask in every way a rule can ask stand for the others, which the thorough
 * run asks as well.
 */
class EveryRuleExplainedTest {

    private static final boolean THOROUGH = Integer.getInteger("properties.cases", 0) >= 10_000;
    private static final int CASES_OF_A_FOLDER = THOROUGH ? 4 : 2;
    private static final List<String> FOLDERS =
            List.of("scenarios/people/", "scenarios/published/", "scenarios/escalation/");

    private static final Pattern MACHINE = Pattern.compile("\\$|==|&&|\\|\\||null|\\{\\d|cannot be put into words|\\b("
            + String.join("|", FactType.all().keySet()) + ")[\\[(]|UNSTATED|UNKNOWN|\\dE-?\\d|: *$|\\d{7}");

    @Test
    void every_rule_that_fails_says_what_it_lacks_and_every_one_that_holds_lacks_nothing() {
        List<Rule> rules = THOROUGH
                ? ShippedRuleBook.book().rules()
                : asking(ShippedRuleBook.book().rules());
        SoftAssertions softly = new SoftAssertions();
        for (Verdict verdict : cases()) {
            Assessment assessment = verdict.assessment();
            List<Section> sections = new WhyNot(ShippedRuleBook.book(), assessment, 0, 1).each(rules);
            assertThat(sections).hasSameSizeAs(rules);
            String title = verdict.scenario().about().title();
            for (Section section : sections) {
                softly.assertThat(faults(section, assessment))
                        .as("%s in %s", section.rule().orElseThrow().id(), title)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    private static List<Verdict> cases() {
        return FOLDERS.stream()
                .flatMap(folder -> spread(ShippedRuleBook.run().verdicts().stream()
                        .filter(verdict -> verdict.scenario().about().file().startsWith(folder))
                        .toList()))
                .toList();
    }

    /** So many of a folder, from its beginning to its end. */
    private static Stream<Verdict> spread(List<Verdict> all) {
        assertThat(all).hasSizeGreaterThanOrEqualTo(CASES_OF_A_FOLDER);
        return Stream.iterate(0, i -> i + 1)
                .limit(CASES_OF_A_FOLDER)
                .map(i -> all.get((2 * i + 1) * all.size() / (2 * CASES_OF_A_FOLDER)));
    }

    private static List<String> faults(Section section, Assessment assessment) {
        List<String> faults = new ArrayList<>();
        List<RuleStanding> all = Stream.concat(section.holding().stream(), section.nearest().stream())
                .toList();
        if (all.size() != 1) {
            faults.add("is answered (" + all.size() + ") times");
        }
        for (RuleStanding standing : all) {
            boolean fired = assessment.fired().contains(standing.rule().id());
            if (standing.holds() != fired) {
                faults.add(fired ? "fired, and is said to fail" : "did not fire, and is said to hold");
            }
            boolean fails = standing.conditions().stream().anyMatch(one -> one.standing() == Standing.FAILS);
            if (fails == standing.holds()) {
                faults.add(fails ? "holds with a condition that fails" : "fails without a condition that fails");
            }
            standing.conditions().stream()
                    .filter(one ->
                            one.standing() == Standing.FAILS == one.causes().isEmpty())
                    .map(EveryRuleExplainedTest::shown)
                    .forEach(faults::add);
        }
        new WhyNotText(ShippedRuleBook.book(), assessment, Wording.ENGLISH)
                .of(List.of(section)).stream()
                        .filter(line -> MACHINE.matcher(line).find())
                        .map(line -> "says " + line.strip())
                        .forEach(faults::add);
        return faults;
    }

    private static String shown(ConditionStanding one) {
        return one.standing() + " with " + one.causes().size() + " causes: "
                + one.condition().source().text();
    }

    /** The fewest rules, by id, that ask in every way any rule asks. */
    private static List<Rule> asking(List<Rule> rules) {
        Set<String> ways = new HashSet<>();
        return rules.stream().filter(rule -> ways.addAll(ways(rule))).toList();
    }

    private static Set<String> ways(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream()
                                .map(constraint -> condition.getClass().getSimpleName() + " " + pattern.type() + " "
                                        + way(constraint))))
                .collect(Collectors.toSet());
    }

    private static String way(Constraint constraint) {
        Expr expr = constraint.expr();
        return (constraint.variable().isEmpty() ? "" : "named ")
                + expr.parts().stream()
                        .filter(part -> part instanceof Expr.Field)
                        .map(part -> ((Expr.Field) part).name())
                        .collect(Collectors.joining(" "))
                + " "
                + (expr instanceof Expr.Compare compare
                        ? compare.operator() + " " + compare.right().getClass().getSimpleName()
                        : expr.getClass().getSimpleName());
    }
}
