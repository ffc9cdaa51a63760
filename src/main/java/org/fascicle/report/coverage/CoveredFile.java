package org.fascicle.report.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.analyse.coverage.Coverage.CutOffCoverage;
import org.fascicle.analyse.coverage.Coverage.PartCoverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.analyse.coverage.Gap;
import org.fascicle.report.coverage.CoveredLine.Mark;
import org.fascicle.text.SourceText;
import org.fascicle.wording.Wording;

/**
 * A rule file, line by line with what is tried of it.
 *
 * @param page its page, beside the others
 * @param name its path below the rules folder
 * @param rules how many rules it holds
 * @param untried in how many of them something is left untried
 * @param lines all of them
 */
public record CoveredFile(String page, String name, int rules, int untried, List<CoveredLine> lines) {

    /** Of these rules, which stand in one file. */
    static CoveredFile of(List<RuleCoverage> rules, Wording wording) {
        SourceText source = rules.get(0).file().source();
        String name = rules.get(0).file().relative();
        Marking marking = new Marking(source, wording);
        rules.forEach(marking::rule);
        return new CoveredFile(
                name.replace('/', '-').replace(".drl", ".html"),
                name,
                rules.size(),
                (int) rules.stream().filter(rule -> !rule.whole()).count(),
                marking.lines());
    }

    /** The shares of a line that were tried, out of those there are, and what to say of it. */
    private static final class Marking {

        private final SourceText source;
        private final Wording wording;
        private final Map<Integer, int[]> tried = new HashMap<>();
        private final Map<Integer, String> counts = new HashMap<>();
        private final Map<Integer, List<String>> gaps = new TreeMap<>();

        Marking(SourceText source, Wording wording) {
            this.source = source;
            this.wording = wording;
        }

        void rule(RuleCoverage rule) {
            mark(source.place(rule.rule().nameAt().start()).line(), 1, rule.holds(), rule.near());
            for (PartCoverage part : rule.parts()) {
                int lines = (int) part.when().source().text().lines().count();
                mark(part.when().source().place().line(), lines, part.yes(), part.no());
            }
            for (CutOffCoverage cutOff : rule.cutOffs()) {
                mark(source.place(cutOff.compare().at().start()).line(), 1, cutOff.yes(), cutOff.no());
            }
            for (Gap gap : Gap.of(rule)) {
                gaps.computeIfAbsent(gap.place().line(), line -> new ArrayList<>())
                        .add(CoverageText.said(gap, wording));
            }
        }

        private void mark(int first, int lines, int yes, int no) {
            counts.putIfAbsent(first, wording.say("coverage.counts", yes, no));
            for (int line = first; line < first + lines; line++) {
                int[] ways = tried.computeIfAbsent(line, l -> new int[2]);
                ways[0] += (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
                ways[1] += 2;
            }
        }

        List<CoveredLine> lines() {
            List<CoveredLine> lines = new ArrayList<>();
            for (String text : source.text().lines().toList()) {
                int number = lines.size() + 1;
                lines.add(new CoveredLine(
                        number,
                        text,
                        mark(tried.get(number)),
                        counts.getOrDefault(number, ""),
                        gaps.getOrDefault(number, List.of())));
            }
            return lines;
        }

        private static Mark mark(int[] ways) {
            if (ways == null) {
                return Mark.PLAIN;
            }
            return ways[0] == ways[1] ? Mark.ALL : ways[0] == 0 ? Mark.NONE : Mark.SOME;
        }
    }
}
