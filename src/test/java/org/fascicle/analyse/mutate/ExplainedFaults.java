package org.fascicle.analyse.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlReader;

/**
 * Small faults of which somebody found out why no scenario can notice them, where the program cannot tell by itself. A
 * fault that can be told in one scenario or another does not belong here: it wants that scenario.
 *
 * @param reasons in the order of the file
 */
record ExplainedFaults(List<Reason> reasons) {

    /** Where they stand. */
    static final Path FILE = Path.of("src/test/resources/mutants/surviving-faults.yaml");

    /** A reason with the faults it is true of. */
    record Reason(String because, List<Fault> faults) {}

    /** A fault as the list of survivors writes it; one that can be made in two places of a rule stands here twice. */
    record Fault(String rule, String change) {

        static Fault of(Mutant mutant) {
            String before = String.join(" ", mutant.before().strip().split("\\s+"));
            String after = mutant.after().strip();
            return new Fault(
                    mutant.rule().id(),
                    "`" + before + "` " + (after.isEmpty() ? "left out" : "becomes `" + after + "`"));
        }
    }

    static ExplainedFaults read() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Yaml> documents = YamlReader.read(Files.readString(FILE), FILE.toString(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return new ExplainedFaults(((Yaml.Items) documents.get(0))
                .items().stream()
                        .map(Yaml.Entries.class::cast)
                        .map(ExplainedFaults::reason)
                        .toList());
    }

    private static Reason reason(Yaml.Entries written) {
        List<Fault> faults = new ArrayList<>();
        for (Yaml.Entry rule : ((Yaml.Entries) written.find("faults").orElseThrow()).entries()) {
            for (Yaml change : ((Yaml.Items) rule.value()).items()) {
                faults.add(new Fault(rule.key(), ((Yaml.Text) change).value()));
            }
        }
        return new Reason(((Yaml.Text) written.find("because").orElseThrow()).value(), faults);
    }

    /** Every fault, as often as it is explained. */
    List<Fault> all() {
        return reasons.stream().flatMap(reason -> reason.faults().stream()).toList();
    }

    Optional<String> because(Fault fault) {
        return reasons.stream()
                .filter(reason -> reason.faults().contains(fault))
                .map(Reason::because)
                .findFirst();
    }
}
