package org.fascicle.report.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fascicle.analyse.coverage.Coverage;
import org.fascicle.analyse.coverage.Coverage.Share;
import org.fascicle.analyse.coverage.Gap;
import org.fascicle.analyse.coverage.Measure;
import org.fascicle.wording.Wording;

/** What of a rule book cases try, as text: how much, and everything that is left untried. */
public final class CoverageText {

    private final Wording wording;

    /** In these words. */
    public CoverageText(Wording wording) {
        this.wording = wording;
    }

    /** The report, line by line. */
    public List<String> of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("coverage.summary", coverage.rules().size(), coverage.cases()));
        for (Measure measure : Measure.values()) {
            lines.add("  " + share(measure, coverage.share(measure)));
        }
        List<String> gaps = Stream.concat(
                        Gap.of(coverage).stream().map(this::gap),
                        Stream.of(
                                        untold(
                                                "coverage.word",
                                                coverage.words().entrySet().stream()
                                                        .map(entry -> Map.entry(
                                                                wording.say(
                                                                        "coverage.word.of",
                                                                        entry.getKey()
                                                                                .name(),
                                                                        entry.getKey()
                                                                                .list()
                                                                                .plural()),
                                                                entry.getValue()))),
                                        untold("coverage.source", coverage.sources().entrySet().stream()),
                                        untold("coverage.level", coverage.levels().entrySet().stream()))
                                .flatMap(some -> some))
                .toList();
        lines.add(wording.say(gaps.isEmpty() ? "coverage.whole" : "coverage.gaps"));
        gaps.forEach(gap -> lines.add("  " + gap));
        return lines;
    }

    private String share(Measure measure, Share share) {
        return String.format(
                Locale.ROOT,
                "%-42s %s",
                wording.say("coverage", measure),
                wording.say("coverage.share", share.tried(), share.of(), String.valueOf(share.percent())));
    }

    private String gap(Gap gap) {
        return gap.place() + "  " + gap.rule() + "  " + said(gap, wording);
    }

    /** What is missing, in words. */
    static String said(Gap gap, Wording wording) {
        return wording.say("coverage.gap", gap.kind(), gap.what());
    }

    private Stream<String> untold(String key, Stream<Map.Entry<String, Integer>> counts) {
        return counts.filter(entry -> entry.getValue() == 0)
                .map(entry -> wording.say(key, entry.getKey()))
                .sorted();
    }
}
