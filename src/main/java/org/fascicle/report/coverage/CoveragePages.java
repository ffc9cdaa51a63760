package org.fascicle.report.coverage;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.analyse.coverage.Coverage;
import org.fascicle.analyse.coverage.Coverage.RuleCoverage;
import org.fascicle.page.Look;
import org.fascicle.page.Templates;
import org.fascicle.wording.Wording;

/** What of a rule book cases try, as pages: one that leads to all, and one for each rule file. */
public final class CoveragePages {

    private static final Look LOOK = Look.with("coverage");
    private static final String START = "index.html";

    private final Wording wording;

    /** In these words. */
    public CoveragePages(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes them into a folder, which is made when it is not there.
     *
     * @throws IOException when something cannot be written
     */
    public void write(Coverage coverage, Path into) throws IOException {
        Files.createDirectories(into);
        Map<String, List<RuleCoverage>> byFile = coverage.rules().stream()
                .collect(
                        Collectors.groupingBy(rule -> rule.file().relative(), LinkedHashMap::new, Collectors.toList()));
        List<CoveredFile> files = byFile.values().stream()
                .map(rules -> CoveredFile.of(rules, wording))
                .toList();
        List<String> report = new CoverageText(wording).of(coverage);
        write(into.resolve(START), "coverage.jte", Map.of("files", files, "report", report));
        for (CoveredFile file : files) {
            write(into.resolve(file.page()), "coveredfile.jte", Map.of("file", file, "start", START));
        }
    }

    private void write(Path file, String template, Map<String, Object> own) throws IOException {
        Map<String, Object> parameters = new LinkedHashMap<>(own);
        parameters.put("wording", wording);
        parameters.put("look", LOOK);
        try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Templates.write(template, parameters, to);
        }
    }
}
