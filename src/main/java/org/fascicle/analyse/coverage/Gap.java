package org.fascicle.analyse.coverage;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.analyse.coverage.Coverage.CutOffCoverage;
import org.fascicle.analyse.coverage.Coverage.PartCoverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.text.Place;
import org.fascicle.text.SourceText;

/**
 * Something of a rule that no case tries.
 *
 * @param place where it stands
 * @param rule its rule, by id
 * @param kind what is missing
 * @param what stands there; empty when it is the rule itself
 */
public record Gap(Place place, String rule, Kind kind, String what) {

    /** What is missing. */
    public enum Kind {
        /** The rule holds in no case. */
        NEVER_HOLDS,
        /** The rule is silent in no case in which all but one of its conditions hold. */
        NEVER_NEAR,
        /** The condition holds in no case. */
        NEVER_YES,
        /** The condition fails in no case in which it is asked. */
        NEVER_NO,
        /** No number meets the cut-off. */
        NEVER_MET,
        /** No number lies on the other side of the cut-off. */
        NEVER_MISSED
    }

    /** All of a rule book, in the order of the files. */
    public static List<Gap> of(Coverage coverage) {
        return coverage.rules().stream().flatMap(rule -> of(rule).stream()).toList();
    }

    /** Those of a rule. */
    public static List<Gap> of(RuleCoverage covered) {
        SourceText source = covered.file().source();
        String id = covered.rule().id();
        List<Gap> gaps = new ArrayList<>();
        Place rule = source.place(covered.rule().nameAt().start());
        if (covered.holds() == 0) {
            gaps.add(new Gap(rule, id, Kind.NEVER_HOLDS, ""));
        }
        if (covered.near() == 0) {
            gaps.add(new Gap(rule, id, Kind.NEVER_NEAR, ""));
        }
        for (PartCoverage part : covered.parts()) {
            String text = String.join(" ", part.when().source().text().split("\\s+"));
            add(gaps, part.yes(), new Gap(part.when().source().place(), id, Kind.NEVER_YES, text));
            add(gaps, part.no(), new Gap(part.when().source().place(), id, Kind.NEVER_NO, text));
        }
        for (CutOffCoverage cutOff : covered.cutOffs()) {
            Place place = source.place(cutOff.compare().at().start());
            String text = source.between(cutOff.compare().at());
            add(gaps, cutOff.yes(), new Gap(place, id, Kind.NEVER_MET, text));
            add(gaps, cutOff.no(), new Gap(place, id, Kind.NEVER_MISSED, text));
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, int count, Gap gap) {
        if (count == 0) {
            gaps.add(gap);
        }
    }
}
