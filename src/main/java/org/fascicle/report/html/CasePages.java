package org.fascicle.report.html;

import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.page.Look;
import org.fascicle.page.Templates;
import org.fascicle.report.CaseReport;
import org.fascicle.report.Said;
import org.fascicle.report.Speaker;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Source;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.SourceText;
import org.fascicle.wording.Wording;

/** Makes the page of a case: one file for a screen, a phone and paper. */
public final class CasePages {

    private static final Look LOOK = Look.with("case");

    private final RuleBook book;
    private final Wording wording;
    private final Map<String, SourceText> texts;

    /** Of what this rule book says, in these words. */
    public CasePages(RuleBook book, Wording wording) {
        this.book = book;
        this.wording = wording;
        this.texts = book.files().stream()
                .map(RuleFile::source)
                .collect(Collectors.toMap(SourceText::file, source -> source, (one, same) -> one));
    }

    /** The page of one case, written as it is made. */
    public void write(Verdict verdict, Writer to) {
        Templates.write("case.jte", Map.of("page", of(verdict), "wording", wording, "look", LOOK), to);
    }

    private CasePage of(Verdict verdict) {
        CaseReport report = CaseReport.of(verdict.assessment(), book, wording);
        Steps steps = new Steps(wording);
        List<Block> warnings = warnings(report, steps);
        List<Block> conclusions = blocks(report.conclusions(), steps, true);
        List<Block> explanations = blocks(report.explanations(), steps, false);
        List<Block> holds = blocks(report.holds(), steps, false);
        List<Block> plans = blocks(report.plans(), steps, false);
        List<Rule> rules =
                steps.rules().stream().sorted(Comparator.comparing(Rule::id)).toList();
        return new CasePage(
                report,
                verdict.judged(),
                verdict.failures(),
                warnings,
                conclusions,
                explanations,
                holds,
                plans,
                citations(rules),
                rules.stream().map(this::text).toList());
    }

    private static List<Block> warnings(CaseReport report, Steps steps) {
        Map<String, List<Speaker>> byLevel = new LinkedHashMap<>();
        report.warnings()
                .forEach(speaker -> byLevel.computeIfAbsent(
                                speaker.weight().toUpperCase(Locale.ROOT), level -> new java.util.ArrayList<>())
                        .add(speaker));
        return byLevel.entrySet().stream()
                .map(e -> block(new Said(e.getKey(), "", e.getValue()), steps, true))
                .toList();
    }

    private static List<Block> blocks(List<Said> all, Steps steps, boolean alwaysDrawn) {
        return all.stream().map(said -> block(said, steps, alwaysDrawn)).toList();
    }

    /** What the list beside it shows as well is drawn only where a reader looks first. */
    private static Block block(Said said, Steps steps, boolean alwaysDrawn) {
        List<Voice> voices = said.speakers().stream().map(steps::voice).toList();
        boolean drawn = alwaysDrawn || Drawing.tellsMore(voices);
        return new Block(
                said.word(),
                said.words(),
                voices,
                drawn ? Drawing.of(said.word(), said.words(), voices) : Optional.empty());
    }

    private List<Citation> citations(List<Rule> rules) {
        Set<String> named =
                rules.stream().flatMap(rule -> rule.sources().stream()).collect(Collectors.toSet());
        return book.sources().all().stream()
                .filter(source -> named.contains(source.key()))
                .map(CasePages::citation)
                .toList();
    }

    /** Only an address of the web becomes a link. */
    private static Citation citation(Source source) {
        boolean web =
                source.address().startsWith("https://") || source.address().startsWith("http://");
        return new Citation(
                source.key(), source.title(), source.publisher(), source.year(), web ? source.address() : "");
    }

    private RuleText text(Rule rule) {
        SourceText file = texts.get(rule.place().file());
        return new RuleText(
                rule.id(),
                rule.title(),
                Steps.place(rule),
                rule.note("Status"),
                rule.sources(),
                file == null ? "" : file.between(rule.at()));
    }
}
