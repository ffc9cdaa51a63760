package org.fascicle.report.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.analyse.coverage.Coverage;
import org.fascicle.analyse.coverage.Coverage.CutOffCoverage;
import org.fascicle.analyse.coverage.Coverage.PartCoverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;

/**
 * What of a rule book cases try, in the tracefile format of lcov (geninfo(1)), which programs that show coverage read: a
 * rule is a function, a condition or a cut-off a branch with two ways, the first of them yes.
 */
public final class CoverageLcov {

    private CoverageLcov() {}

    /** The tracefile, line by line. */
    public static List<String> of(Coverage coverage) {
        Map<String, List<RuleCoverage>> files = coverage.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.file().source().file(), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        files.forEach((file, rules) -> file(file, rules, lines));
        return lines;
    }

    private static void file(String file, List<RuleCoverage> rules, List<String> lines) {
        lines.add("TN:");
        lines.add("SF:" + file);
        SortedMap<Integer, Integer> hits = new TreeMap<>();
        for (RuleCoverage rule : rules) {
            int line = rule.file().source().place(rule.rule().nameAt().start()).line();
            lines.add("FN:" + line + "," + rule.rule().id());
            hits.put(line, rule.holds());
        }
        rules.forEach(
                rule -> lines.add("FNDA:" + rule.holds() + "," + rule.rule().id()));
        lines.add("FNF:" + rules.size());
        lines.add("FNH:" + rules.stream().filter(rule -> rule.holds() > 0).count());
        branches(rules, lines, hits);
        hits.forEach((line, count) -> lines.add("DA:" + line + "," + count));
        lines.add("LF:" + hits.size());
        lines.add("LH:" + hits.values().stream().filter(count -> count > 0).count());
        lines.add("end_of_record");
    }

    private static void branches(List<RuleCoverage> rules, List<String> lines, SortedMap<Integer, Integer> hits) {
        List<String> branches = new ArrayList<>();
        int block = 0;
        int taken = 0;
        for (RuleCoverage rule : rules) {
            for (PartCoverage part : rule.parts()) {
                int line = part.when().source().place().line();
                hits.merge(line, part.yes(), Math::max);
                taken += branch(line, block++, part.yes(), part.no(), branches);
            }
            for (CutOffCoverage cutOff : rule.cutOffs()) {
                int line = rule.file()
                        .source()
                        .place(cutOff.compare().at().start())
                        .line();
                taken += branch(line, block++, cutOff.yes(), cutOff.no(), branches);
            }
        }
        lines.addAll(branches);
        lines.add("BRF:" + branches.size());
        lines.add("BRH:" + taken);
    }

    /** How many of the two ways were gone. */
    private static int branch(int line, int block, int yes, int no, List<String> into) {
        into.add("BRDA:" + line + "," + block + ",0," + yes);
        into.add("BRDA:" + line + "," + block + ",1," + no);
        return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
    }
}
