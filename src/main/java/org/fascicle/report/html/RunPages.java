package org.fascicle.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Urgency;
import org.fascicle.page.Look;
import org.fascicle.page.Templates;
import org.fascicle.report.RunReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.scenario.Run;
import org.fascicle.scenario.Tally;
import org.fascicle.scenario.Verdict;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.wording.Wording;

/**
 * A run as pages. One case is one file. Several are a summary with the page of each case in a folder beside it; of a
 * large run only the cases that did not come out as expected get a page, unless all are asked for.
 */
public final class RunPages {

    /** How many cases get a page without being asked for: some 30 megabytes at most. */
    static final int PAGES_FOR_ALL = 500;

    private static final int FIRST_CONCLUSIONS = 3;
    private static final Look LOOK = Look.with("run");

    private final RuleBook book;
    private final Wording wording;
    private final CasePages pages;
    private final boolean onlyFailures;
    private final boolean allPages;

    /**
     * Of what this rule book says, in these words.
     *
     * @param onlyFailures leaves out cases that came out as expected
     * @param allPages gives every case a page, however many there are
     */
    public RunPages(RuleBook book, Wording wording, boolean onlyFailures, boolean allPages) {
        this.book = book;
        this.wording = wording;
        this.pages = new CasePages(book, wording);
        this.onlyFailures = onlyFailures;
        this.allPages = allPages;
    }

    /** Whether the run is one case and nothing else, so that one page says all. */
    public static boolean isOneCase(Run run) {
        return run.verdicts().size() == 1 && run.problems().isEmpty();
    }

    /** The page of the only case of a run. */
    public String only(Run run) {
        StringWriter page = new StringWriter();
        pages.write(run.verdicts().get(0), page);
        return page.toString();
    }

    /**
     * Writes the run to a file, and the pages of its cases to a folder of the same name without its ending.
     *
     * @throws IOException when something cannot be written
     */
    public void write(Run run, Path out) throws IOException {
        if (isOneCase(run)) {
            try (Writer to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                pages.write(run.verdicts().get(0), to);
            }
            return;
        }
        List<Verdict> shown = run.verdicts().stream()
                .filter(verdict -> !onlyFailures || !verdict.passed())
                .toList();
        boolean all = allPages || shown.size() <= PAGES_FOR_ALL;
        Path folder = folder(out);
        List<String> addresses = new ArrayList<>();
        PageNames names = new PageNames();
        for (Verdict verdict : shown) {
            addresses.add(all || !verdict.passed() ? page(verdict, folder, names) : "");
        }
        try (BufferedWriter to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            Map<String, Object> parameters =
                    Map.of("page", of(run, shown, addresses, !all), "wording", wording, "look", LOOK);
            Templates.write("run.jte", parameters, to);
        }
    }

    private static Path folder(Path out) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        return out.resolveSibling(dot > 0 ? name.substring(0, dot) : name + "-cases");
    }

    /** Writes one page and gives its address as seen from the summary. */
    private String page(Verdict verdict, Path folder, PageNames names) throws IOException {
        String name = names.next(verdict.scenario().about());
        Files.createDirectories(folder);
        try (Writer to = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            pages.write(verdict, to);
        }
        return folder.getFileName() + "/" + name;
    }

    private RunPage of(Run run, List<Verdict> shown, List<String> addresses, boolean notAllHavePages) {
        List<String> nutrients = List.copyOf(shown.stream()
                .flatMap(verdict -> verdict.assessment().conclusions().stream())
                .map(ranked -> ranked.conclusion().nutrient())
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, List<RunPage.Row>> byFile = new LinkedHashMap<>();
        Map<Urgency, Long> levels = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < shown.size(); i++) {
            Verdict verdict = shown.get(i);
            byFile.computeIfAbsent(verdict.scenario().about().file(), file -> new ArrayList<>())
                    .add(row(verdict, nutrients, addresses.get(i)));
            levels.merge(verdict.assessment().urgency(), 1L, Long::sum);
        }
        Map<String, Long> byWord = new LinkedHashMap<>();
        levels.forEach((level, cases) -> byWord.put(level.toString(), cases));
        return new RunPage(
                RunReport.summary(Tally.of(run)),
                byWord,
                nutrients,
                byFile.entrySet().stream()
                        .map(entry -> new RunPage.CaseFile(entry.getKey(), entry.getValue()))
                        .toList(),
                run.problems(),
                notAllHavePages);
    }

    private RunPage.Row row(Verdict verdict, List<String> nutrients, String address) {
        Assessment assessment = verdict.assessment();
        return new RunPage.Row(
                assessment.about().title(),
                assessment.about().line(),
                lower(assessment.urgency()),
                assessment.conclusions().stream()
                        .limit(FIRST_CONCLUSIONS)
                        .map(this::words)
                        .toList(),
                assessment.conclusions().stream()
                        .map(ranked -> String.valueOf(
                                nutrients.indexOf(ranked.conclusion().nutrient())))
                        .collect(Collectors.joining(" ")),
                verdict.judged(),
                verdict.failures(),
                address);
    }

    private String words(Assessment.Ranked ranked) {
        return wording.say(
                "fact.conclusion",
                lower(ranked.conclusion().certainty()),
                book.vocabulary().label(Lexicon.NUTRIENT, ranked.conclusion().nutrient()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
